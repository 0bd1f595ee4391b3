package org.icsworkforce.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How long statements took, as PostgreSQL itself writes it down while it is asked to. */
record StatementLog(Connection connection, Path log) {

    private static final Pattern DURATION = Pattern.compile("duration: ([0-9.]+) ms +([^\\n]*)");
    private static final long SETTING_MILLIS = 500;

    /** @return milliseconds of all statements that the work made and whose beginning contains the text */
    double millis(String text, Side.Work work) throws Exception {
        set("alter system set log_min_duration_statement = 0");
        long from = Files.size(log);
        work.run();
        set("alter system reset log_min_duration_statement");
        byte[] all = Files.readAllBytes(log);
        String written = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
        double millis = 0;
        for (var found = DURATION.matcher(written); found.find(); ) {
            if (found.group(2).contains(text)) {
                millis += Double.parseDouble(found.group(1));
            }
        }
        return millis;
    }

    private void set(String setting) throws SQLException, IOException, InterruptedException {
        try (var set = connection.createStatement()) {
            set.execute(setting);
            set.execute("select pg_reload_conf()");
        }
        // every process of the server reads it by itself, before its next statement
        TimeUnit.MILLISECONDS.sleep(SETTING_MILLIS);
    }
}
