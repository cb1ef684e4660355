package se.kvinnofrid.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A program that says what it was called with and ends with 3. */
final class Echo {

    private Echo() {}

    public static void main(String[] arguments) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(Arrays.stream(arguments)
                        .map(argument -> "[" + argument + "]")
                        .collect(Collectors.joining(" ")));
        System.exit(3);
    }
}
