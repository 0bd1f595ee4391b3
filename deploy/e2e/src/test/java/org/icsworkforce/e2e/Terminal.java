package org.icsworkforce.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** One shell, as of somebody who types in the project's folder: what a command sets is there for the next one. */
final class Terminal implements AutoCloseable {

    private final Process shell;
    private final Writer in;
    private final BufferedReader out;
    private final Path typed;

    Terminal(LocalSuite suite) throws IOException {
        shell = suite.shell();
        in = shell.outputWriter(StandardCharsets.UTF_8);
        out = shell.inputReader(StandardCharsets.UTF_8);
        typed = Files.createTempFile("typed", ".sh");
    }

    /** @param text of both outputs */
    record Said(int status, String text) {}

    Said type(String command) throws IOException {
        Files.writeString(typed, command);
        String end = "said-" + UUID.randomUUID();
        in.write(". %s </dev/null 2>&1; printf '\\n%%s %%d\\n' %s $?\n".formatted(typed, end));
        in.flush();
        var text = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(end)) {
                return new Said(Integer.parseInt(line.substring(end.length() + 1)), text.toString());
            }
            text.append(line).append('\n');
        }
        throw new IOException("the shell ended in the middle of: " + command + text);
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!shell.waitFor(10, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(typed);
    }
}
