package org.icsworkforce.vacancy.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a feed should hold, said as simply as possible. */
final class FeedModel {

    /** @param time of the sender's system, 0 for none */
    record Row(int wte, boolean filled, int time) {}

    /** @param gone taken back */
    private record Held(int wte, String status, int time, int version, boolean gone) {

        boolean isOpen() {
            return !gone && status.equals("OPEN");
        }

        boolean says(Row row) {
            return !gone && wte == row.wte() && status.equals(row.filled() ? "FILLED" : "OPEN");
        }
    }

    /** What a run changed: what it was before (null: nothing), and its version behind the run. */
    private record Touched(@Nullable Held before, int version) {}

    private final Map<String, Held> held = new TreeMap<>();
    private final Deque<Map<String, Touched>> applied = new ArrayDeque<>();

    void run(Map<String, Row> payload, boolean snapshot) {
        var touched = new TreeMap<String, Touched>();
        // a snapshot of which no row is accepted is held, so it closes nothing
        boolean closes =
                snapshot && !payload.entrySet().stream().allMatch(row -> isStale(row.getKey(), row.getValue()));
        payload.forEach((reference, row) -> {
            Held before = held.get(reference);
            int time = before == null ? row.time() : Math.max(before.time(), row.time());
            if (before != null && before.says(row)) {
                held.put(reference, new Held(before.wte(), before.status(), time, before.version(), false));
            } else if (!isStale(reference, row)) {
                put(reference, new Held(row.wte(), row.filled() ? "FILLED" : "OPEN", time, 0, false), touched);
            }
        });
        if (closes) {
            held.keySet().stream()
                    .filter(reference -> !payload.containsKey(reference))
                    .filter(reference -> held.get(reference).isOpen())
                    .toList()
                    .forEach(reference -> {
                        Held open = held.get(reference);
                        put(reference, new Held(open.wte(), "CLOSED", open.time(), 0, false), touched);
                    });
        }
        applied.push(touched);
    }

    private boolean isStale(String reference, Row row) {
        Held before = held.get(reference);
        return before != null && !before.says(row) && row.time() != 0 && row.time() < before.time();
    }

    private void put(String reference, Held state, Map<String, Touched> touched) {
        Held before = held.get(reference);
        int version = before == null ? 1 : before.version() + 1;
        held.put(reference, new Held(state.wte(), state.status(), state.time(), version, state.gone()));
        touched.put(reference, new Touched(before, version));
    }

    /** Whether the last run can be taken back; then it is. */
    boolean undo() {
        var last = applied.peek();
        boolean moved = last == null
                || last.entrySet().stream()
                        .anyMatch(entry -> held.get(entry.getKey()).version()
                                != entry.getValue().version());
        if (moved) {
            return false;
        }
        applied.pop().forEach((reference, touched) -> {
            Held now = held.get(reference);
            Held before = touched.before();
            held.put(
                    reference,
                    before == null
                            ? new Held(now.wte(), "CLOSED", 0, now.version() + 1, true)
                            : new Held(before.wte(), before.status(), before.time(), now.version() + 1, before.gone()));
        });
        return true;
    }

    /** By reference: status, WTE and version of what is there. */
    Map<String, String> shown() {
        var shown = new TreeMap<String, String>();
        held.forEach((reference, state) -> {
            if (!state.gone()) {
                shown.put(reference, state.status() + " " + state.wte() + " v" + state.version());
            }
        });
        return shown;
    }
}
