package org.icsworkforce.local.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import org.icsworkforce.local.suite.Condition;
import org.icsworkforce.local.suite.Home;
import org.icsworkforce.local.suite.State;
import org.jspecify.annotations.Nullable;

/** What runs, as a table or as JSON. */
record Status(Home home) {

    /**
     * @param ready every process is ready and the sample feeds are loaded
     * @param url of the gateway; absent when nothing runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(boolean running, boolean ready, @Nullable String url, String home, List<Line> processes) {}

    /** The issuer runs inside the launcher: it has its pid. */
    record Line(String name, @Nullable Long pid, int port, Condition state, int restarts) {}

    int run(boolean json) throws JsonProcessingException {
        var report = State.ofRunning(home)
                .map(this::report)
                .orElseGet(() -> new Report(false, false, null, home.root().toString(), List.of()));
        if (json) {
            var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            System.out.println(mapper.writeValueAsString(report));
        } else {
            print(report);
        }
        return report.ready() ? 0 : 1;
    }

    private Report report(State state) {
        var lines = state.parts().stream().map(Status::line).toList();
        boolean ready = state.ready() && lines.stream().allMatch(line -> line.state() == Condition.READY);
        return new Report(true, ready, state.ports().url(), home.root().toString(), lines);
    }

    /** The launcher may not have noticed an end yet. */
    private static Line line(State.PartState part) {
        var process = part.process();
        boolean alive = process != null && process.find().isPresent();
        var condition = part.condition() == Condition.READY && !alive ? Condition.RESTARTING : part.condition();
        return new Line(
                part.name(), process == null || !alive ? null : process.pid(), part.port(), condition, part.restarts());
    }

    private static void print(Report report) {
        if (!report.running()) {
            System.out.println("The suite does not run. Its data is in " + report.home());
            return;
        }
        System.out.printf("%-30s %8s %6s  %s%n", "NAME", "PID", "PORT", "STATE");
        for (Line line : report.processes()) {
            System.out.printf(
                    "%-30s %8s %6d  %s%n",
                    line.name(), line.pid() == null ? "-" : line.pid(), line.port(), describe(line));
        }
        System.out.printf("%n%s   data in %s%n", report.url(), report.home());
    }

    private static String describe(Line line) {
        return line.state().word()
                + switch (line.restarts()) {
                    case 0 -> "";
                    case 1 -> " (restarted once)";
                    default -> " (restarted " + line.restarts() + " times)";
                };
    }
}
