package se.kvinnofrid.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_is_closed_with_all_that_was_made_above_it() throws IOException {
        PrivateFiles.folder(folder.resolve("a/b"));

        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_is_there_keeps_its_permissions() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

        PrivateFiles.folder(shared);

        assertThat(permissions(shared)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void a_file_is_closed_and_takes_the_place_of_the_one_before() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        PrivateFiles.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining("glob:**/file").isDirectoryNotContaining("glob:**.part");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
