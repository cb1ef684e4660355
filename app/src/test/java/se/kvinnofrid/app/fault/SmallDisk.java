package se.kvinnofrid.app.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.app.Kvinnofrid;

/** A small disk that is filled and emptied again under the program. Only in the processes of the script does it exist. */
final class SmallDisk {

    private static final String SCRIPT = """
            set -eu
            java=$1; inbox=$2; project=$3
            mkdir -p "$project/store" "$project/out" "$project/kept"
            mount -t tmpfs -o size=400m tmpfs "$project/store"
            mount -t tmpfs -o size=40m tmpfs "$project/out"
            run() {
                code=0
                KVINNOFRID_DATA="$project/store/data" "$java" -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -cp "$4" %s \\
                    "$2" $3 >"$project/said-$1" 2>&1 || code=$?
                echo "exit $code" >>"$project/said-$1"
            }
            fill() {
                # Until nothing more goes in but the last few kilobytes, which go to a second file and are freed again.
                cat /dev/zero >"$1/ballast" 2>/dev/null || true
                truncate -s "-$2" "$1/ballast"
            }
            all="--inbox $inbox --out $project/out"
            run begun status "" "$4"
            fill "$project/store" 16K
            run no-start run "$all" "$4"
            rm "$project/store/ballast"
            fill "$project/store" 6M
            run store-full run "$all" "$4"
            rm "$project/store/ballast"
            fill "$project/out" 200K
            run out-full run "$all" "$4"
            rm "$project/out/ballast"
            mount -o remount,ro "$project/out"
            run out-closed run "$all" "$4"
            mount -o remount,rw "$project/out"
            run done run "$all" "$4"
            cp -a "$project/store/data" "$project/kept/data"
            cp -a "$project/out" "$project/kept/out"
            """.formatted(Kvinnofrid.class.getName());

    private SmallDisk() {}

    static Path script(Path project) throws IOException {
        return Files.writeString(project.resolve("small-disk.sh"), SCRIPT);
    }

    static ChildProgram.Ending run(Path script, Path project, String inbox) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        script.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        inbox,
                        project.toString(),
                        System.getProperty("java.class.path"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ChildProgram.Ending(process.waitFor(), said, "");
    }

    /** What the program said at one point of the script. */
    static String said(Path project, String point) throws IOException {
        return Files.readString(project.resolve("said-" + point));
    }
}
