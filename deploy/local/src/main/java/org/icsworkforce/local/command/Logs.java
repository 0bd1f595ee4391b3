package org.icsworkforce.local.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.icsworkforce.local.suite.Home;

/** The end of the log files, and on request what is added to them. */
record Logs(Home home) {

    private static final int LAST_BYTES = 4_000;
    private static final long POLL_MILLIS = 300;

    int run(List<String> names, boolean follow) throws IOException, InterruptedException {
        var logs = names.isEmpty() ? all() : List.of(home.log(names.getFirst()));
        for (Path log : logs) {
            if (!Files.exists(log)) {
                System.err.println("There is no log of that name. There are: " + String.join(", ", names(all())));
                return 2;
            }
        }
        var read = new ArrayList<Long>();
        for (Path log : logs) {
            read.add(print(log, Math.max(0, Files.size(log) - LAST_BYTES), logs.size() > 1));
        }
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            for (int i = 0; i < logs.size(); i++) {
                long size = Files.size(logs.get(i));
                if (size != read.get(i)) {
                    // shorter than before: a new file was begun
                    read.set(i, print(logs.get(i), size < read.get(i) ? 0 : read.get(i), logs.size() > 1));
                }
            }
        }
        return 0;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(home.logs())) {
            return List.of();
        }
        try (var files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(List<Path> logs) {
        return logs.stream()
                .map(log -> log.getFileName().toString().replaceFirst("\\.log$", ""))
                .toList();
    }

    /** Returns how far the file has been read. Begins at a whole line. */
    private static long print(Path log, long from, boolean titled) throws IOException {
        if (titled) {
            System.out.println("==> " + log.getFileName() + " <==");
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            if (from > 0 && file.length() - from == LAST_BYTES) {
                file.readLine();
            }
            byte[] rest = new byte[Math.toIntExact(file.length() - file.getFilePointer())];
            file.readFully(rest);
            OutputStream out = System.out;
            out.write(rest);
            out.flush();
            return file.getFilePointer();
        }
    }
}
