package org.icsworkforce.vacancy.intake;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a feed that need not be read: the same bytes, read in the same way, were the record that the feed holds. They
 * are remembered by what they were read as and compared with what is held now, so it does not matter what happened in
 * between. 18 bytes a slot, at most two thirds full: a million lines take 36 MiB.
 */
public final class KnownLines {

    private static final int MOST = 1_000_000;

    /** What is learned from a payload below that is not worth its place. */
    private static final int SMALL = 1 << 16;

    private final KnownLineParts parts;
    private final References references;
    private final Map<String, Integer> amounts = new HashMap<>();
    private final List<String> amountsByNumber = new ArrayList<>();
    private int[] passed = new int[16];
    private long[] lines = new long[2];
    private long[] keys = new long[2];
    private char[] added = new char[2];
    private int size;

    private KnownLines(KnownLineParts parts, References references) {
        this.parts = parts;
        this.references = references;
    }

    /**
     * @param reading what reading a line depends on beside its bytes; null when its lines are not to be remembered
     * @return null when it is not worth it
     */
    static @Nullable KnownLines of(Connection connection, Run run, @Nullable String reading, References references)
            throws SQLException {
        if (reading == null || run.size() < SMALL) {
            return null;
        }
        var parts = new KnownLineParts(connection, run.feed(), ContentHash.of(reading));
        long stored = parts.size();
        if (stored > run.size()) {
            return null;
        }
        var known = new KnownLines(parts, references);
        known.allocate(stored / KnownLine.SHORTEST);
        parts.read(known::hold);
        return known;
    }

    private void allocate(long most) {
        int slots = Integer.highestOneBit((int) Math.min(most, MOST) * 3 / 2 + 1) * 2;
        lines = new long[slots];
        keys = new long[slots];
        added = new char[slots];
    }

    /** Whether the line would now be found unchanged; only such are held. */
    private boolean hold(KnownLine line) {
        if (!references.holds(line.reference(), line.content(), line.time())) {
            return false;
        }
        int slot = slot(line.line());
        if (lines[slot] != 0) {
            return false;
        }
        if (size < MOST) {
            int number = number(line.amounts());
            if (number <= Character.MAX_VALUE) {
                lines[slot] = line.line();
                keys[slot] = line.reference();
                added[slot] = (char) number;
                size++;
            }
        }
        return true;
    }

    private int number(String text) {
        Integer known = amounts.get(text);
        if (known != null) {
            return known;
        }
        amounts.put(text, amountsByNumber.size());
        amountsByNumber.add(text);
        if (amountsByNumber.size() > passed.length) {
            passed = Arrays.copyOf(passed, 2 * passed.length);
        }
        return amountsByNumber.size() - 1;
    }

    /** Whether the line can be passed over. It has then been counted, and its record has been named by the payload. */
    boolean passes(long line) {
        int slot = slot(line);
        if (lines[slot] != line || !references.passes(keys[slot])) {
            return false;
        }
        passed[added[slot]]++;
        return true;
    }

    /** Remembers a line that was read without fault or remark. */
    void learn(long line, Row row) throws SQLException {
        if (size >= MOST) {
            return;
        }
        var totals = new Totals();
        row.count(totals);
        var known = new KnownLine(
                line,
                QuickHash.of(row.reference()),
                row.contentHash(),
                References.time(row.statedAt()),
                text(totals.sums()));
        if (known.isWritable()) {
            parts.add(known);
            size++;
        }
    }

    private static String text(Map<String, BigDecimal> amounts) {
        var text = new StringBuilder();
        amounts.forEach((name, amount) ->
                text.append(text.isEmpty() ? "" : " ").append(name).append(' ').append(amount.toPlainString()));
        return text.toString();
    }

    /** What the lines passed over add to the totals. */
    void addTo(Totals totals) {
        for (int number = 0; number < amountsByNumber.size(); number++) {
            String[] words = amountsByNumber.get(number).split(" ");
            var times = BigDecimal.valueOf(passed[number]);
            for (int i = 0; passed[number] > 0 && i + 1 < words.length; i += 2) {
                totals.add(words[i], new BigDecimal(words[i + 1]).multiply(times));
            }
        }
    }

    /** @param same whether reading still depends on the same as when it began */
    void store(boolean same) throws SQLException {
        if (same) {
            parts.flush();
        } else {
            parts.forget();
        }
    }

    private int slot(long line) {
        int slot = (int) line & (lines.length - 1);
        while (lines[slot] != 0 && lines[slot] != line) {
            slot = (slot + 1) & (lines.length - 1);
        }
        return slot;
    }
}
