package se.kvinnofrid.app.fault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * Connections to the database on which something happens at a moment that can be named: just before a certain message to the server is sent.
 * PostgreSQL's driver makes one of its argument, {@code deed;text;number;extra}: the deed is done at the numbered message that holds the
 * text, on whichever connection it goes. A text of two parts with "&" between asks for both.
 */
public final class Trouble extends SocketFactory {

    /** What can happen. */
    public enum Deed {
        /** Nothing; the number of messages is written into the file that the extra names. */
        COUNT,
        /** The program is killed: kill -9. */
        KILL,
        /** The connection is cut. */
        CUT,
        /** The server whose postmaster.pid the extra names is stopped at once, without any order. */
        STOP_SERVER
    }

    /** Stands for the first block of data of a COPY into staging. */
    public static final String IN_COPY = "in copy";

    private static final AtomicInteger SEEN = new AtomicInteger();

    private final Deed deed;
    private final String text;
    private final int number;
    private final String extra;

    /** As PostgreSQL's driver makes it. */
    public Trouble(String argument) {
        String[] parts = argument.split(";", 4);
        this.deed = Deed.valueOf(parts[0]);
        this.text = parts[1];
        this.number = Integer.parseInt(parts[2]);
        this.extra = parts[3];
    }

    /** The settings that bring trouble into a program's connections. */
    static Map<String, String> settings(Deed deed, String text, int number, String extra) {
        SEEN.set(0);
        String prefix = "spring.datasource.hikari.data-source-properties.";
        return Map.of(
                prefix + "socketFactory",
                Trouble.class.getName(),
                prefix + "socketFactoryArg",
                argument(deed, text, number, extra),
                // Statements are told to the server by name only once they are prepared; here each is to be recognised.
                prefix + "prepareThreshold",
                "0");
    }

    /** The same for another process. */
    static Map<String, String> environment(Deed deed, String text, int number, String extra) {
        return Map.of(
                "SPRING_APPLICATION_JSON", """
                {"spring": {"datasource": {"hikari": {"data-source-properties":
                  {"socketFactory": "%s", "socketFactoryArg": "%s", "prepareThreshold": "0"}}}}}""".formatted(Trouble.class.getName(), argument(deed, text, number, extra)));
    }

    private static String argument(Deed deed, String text, int number, String extra) {
        return deed + ";" + text + ";" + number + ";" + extra;
    }

    @Override
    public Socket createSocket() {
        return new Watched();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("PostgreSQL's driver makes its sockets unconnected");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket("", port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket("", port);
    }

    private final class Watched extends Socket {

        private boolean copying;

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    before(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
                    out.write(bytes, offset, length);
                }
            };
        }

        private void before(String message) throws IOException {
            boolean inCopy = copying;
            copying = message.toLowerCase(Locale.ROOT).contains("copy staging.");
            boolean awaited =
                    text.equals(IN_COPY) ? inCopy : Stream.of(text.split("&")).allMatch(message::contains);
            if (awaited) {
                int seen = SEEN.incrementAndGet();
                if (deed == Deed.COUNT) {
                    Files.writeString(Path.of(extra), Integer.toString(seen));
                } else if (seen == number) {
                    act();
                }
            }
        }

        private void act() throws IOException {
            switch (deed) {
                case COUNT -> {}
                case KILL -> {
                    signal("-KILL", ProcessHandle.current().pid());
                    throw new IllegalStateException("survived kill -9");
                }
                case CUT -> {
                    close();
                    throw new SocketException("cut in two");
                }
                case STOP_SERVER ->
                    signal(
                            "-QUIT",
                            Long.parseLong(Files.readAllLines(Path.of(extra)).get(0)));
            }
        }
    }

    private static void signal(String signal, long process) throws IOException {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process)).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
