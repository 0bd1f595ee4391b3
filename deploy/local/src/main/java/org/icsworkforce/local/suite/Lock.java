package org.icsworkforce.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run the suite in a home folder. The system takes it back when the process ends, however it ends. */
public record Lock(FileChannel channel, FileLock held) implements AutoCloseable {

    public static Optional<Lock> take(Home home) throws IOException {
        home.create();
        var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock();
        if (held == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Lock(channel, held));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
