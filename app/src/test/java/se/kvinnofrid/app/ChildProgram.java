package se.kvinnofrid.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A main class of ours in a process of its own, as an operator would run it; it can be killed like any other. */
public final class ChildProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    private ChildProgram(Process process, Path err) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.err = err;
    }

    /** What a finished program left. */
    public record Ending(int exitCode, String out, String err) {}

    /** Starts a class with a main method in a folder, with variables added to the environment. */
    public static ChildProgram start(Class<?> main, Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(main, folder, environment, false, arguments);
    }

    /** Starts such a class and reads its standard error as if it were output. */
    public static ChildProgram startMerged(Class<?> main, Path folder, String... arguments) throws IOException {
        return start(main, folder, Map.of(), true, arguments);
    }

    private static ChildProgram start(
            Class<?> main, Path folder, Map<String, String> environment, boolean merged, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .forEach(command::add);
        // Short lives: compiling well would take longer than it saves.
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile("child", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.redirectErrorStream(merged);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("KVINNOFRID_"));
        builder.environment().putAll(environment);
        return new ChildProgram(builder.start(), err);
    }

    /** Runs such a class to its end. */
    public static Ending run(Class<?> main, Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        try (ChildProgram program = start(main, folder, environment, arguments)) {
            return program.end();
        }
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Waits until the program has printed a line that holds the words. */
    public void awaitLine(String line) throws IOException {
        for (String read = out.readLine(); read != null; read = out.readLine()) {
            if (read.contains(line)) {
                return;
            }
        }
        throw new AssertionError(
                "the program ended without printing '" + line + "'; it said: " + Files.readString(err));
    }

    /** Closes the program's standard input, which ours take as the sign to go on. */
    public void letGo() throws IOException {
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.flush();
        }
    }

    /** Waits for the end. */
    public Ending end() throws IOException, InterruptedException {
        String said = out.lines().collect(Collectors.joining("\n"));
        int exitCode = process.waitFor();
        return new Ending(exitCode, said, Files.readString(err));
    }

    /** Kills the program so that it can do nothing about it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the program to end (SIGTERM) and waits. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(err);
    }
}
