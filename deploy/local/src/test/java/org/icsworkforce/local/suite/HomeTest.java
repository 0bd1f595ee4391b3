package org.icsworkforce.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void deletingTheDataKeepsTheJars() throws Exception {
        var home = new Home(folder);
        home.create();
        Files.createDirectories(home.postgresql().resolve("base"));
        Files.createDirectories(home.applications().resolve("20261001"));
        Files.createFile(home.loaded());

        home.deleteData();

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(home.applications());
        }
        assertThat(home.applications().resolve("20261001")).exists();
    }

    @Test
    void copiesOfEarlierBuildsGo() throws Exception {
        var home = new Home(folder);
        Path old = Files.createDirectories(home.applications().resolve("20261001"));
        Path current = Files.createDirectories(home.applications().resolve("20261002"));
        Files.createFile(old.resolve("local.jar"));

        home.keepOnly(current);

        assertThat(old).doesNotExist();
        assertThat(current).exists();
    }

    @Test
    void onlyOneHoldsTheLock() throws Exception {
        var home = new Home(folder);

        try (var lock = Lock.take(home).orElseThrow()) {
            assertThat(lock.held().isValid()).isTrue();
            assertThat(home.lock()).exists();
        }
        try (var again = Lock.take(home).orElseThrow()) {
            assertThat(again.held().isValid()).isTrue();
        }
    }
}
