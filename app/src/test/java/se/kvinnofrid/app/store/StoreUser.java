package se.kvinnofrid.app.store;

import java.io.IOException;
import java.nio.file.Path;

/** A program that opens the store in the folder given, says so, and waits until its standard input is closed. */
final class StoreUser {

    static final String READY = "ready";

    private StoreUser() {}

    public static void main(String[] arguments) throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println(READY);
        System.in.transferTo(System.out);
    }
}
