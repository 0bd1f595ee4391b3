package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemCode;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.intake.DateOrders.Doubt;
import org.icsworkforce.vacancy.intake.Fault.Severity;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/** Collects the faults of the row in hand, and over the run the properties that nobody asked for. */
final class RowFaults {

    private static final int MAX_UNKNOWN = 200;
    private static final String COLUMNS = "Of a column that is a property's, the feed's columns say which.";
    private static final String ROWS_WITHIN = "If these are the rows, send the list by itself: as a JSON array.";

    private record Sent(String shape, ObjectNode node, Set<String> known) {}

    private final boolean strict;
    private final Function<String, Optional<String>> closest;
    private final Map<String, Optional<String>> hints = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Map<Note, Long> notes = new LinkedHashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private List<Fault> faults = new ArrayList<>();
    private RawRow row = RawRow.unreadable(0, 0, IntakeProblem.MALFORMED_ROW, null, "");
    private Map<String, String> sourceValues = Map.of();
    private Map<String, Doubt> doubts = Map.of();
    private @Nullable String reference;
    private boolean silent;
    private final Set<ProblemCode> errors = new HashSet<>();

    /** @param closest for a property that nobody reads, the path of the one that may have been meant */
    RowFaults(boolean strict, Function<String, Optional<String>> closest) {
        this.strict = strict;
        this.closest = closest;
    }

    /** @param inDoubt dates of the row that could be two days, by pointer */
    void begin(RawRow next, Map<String, Doubt> inDoubt) {
        row = next;
        doubts = inDoubt;
        silent = next.origin().notes().isEmpty();
        sourceValues = next.origin().sourceValues();
        next.origin().notes().forEach(this::note);
        reference = null;
        errors.clear();
        faults = new ArrayList<>();
        sent.clear();
    }

    /** Looks at what the row held and nobody read. Returns the faults of the row. */
    List<Fault> end() {
        for (Sent object : sent) {
            object.node.fieldNames().forEachRemaining(name -> {
                if (!object.known.contains(name)) {
                    if (object.shape.isEmpty() && object.node.path(name).path(0).isObject()) {
                        hints.putIfAbsent("/" + name, Optional.of(ROWS_WITHIN));
                    }
                    unknown(object.shape + "/" + name.replace("~", "~0").replace("/", "~1"));
                }
            });
        }
        return faults;
    }

    private void unknown(String pointer) {
        silent = false;
        if (strict) {
            error(GeneralProblem.UNKNOWN_PROPERTY, pointer, null, null, hint(pointer));
        } else if (unknown.size() < MAX_UNKNOWN || unknown.containsKey(pointer)) {
            unknown.merge(pointer, 1L, Long::sum);
        }
    }

    private @Nullable String hint(String pointer) {
        if (hints.size() >= MAX_UNKNOWN && !hints.containsKey(pointer)) {
            return null;
        }
        return hints.computeIfAbsent(pointer, at -> closest.apply(at)
                        .map(path -> "The closest property is " + path + "; it was not assumed."))
                .orElse(null);
    }

    private void note(Note note) {
        if (notes.size() < MAX_UNKNOWN || notes.containsKey(note)) {
            notes.merge(note, 1L, Long::sum);
        }
    }

    /** Whether such a note was made in the run. */
    boolean hasNote(ProblemCode code) {
        return notes.keySet().stream().anyMatch(note -> note.code() == code);
    }

    void identify(@Nullable String reference) {
        this.reference = reference;
        faults.replaceAll(fault -> fault.of(reference));
    }

    /**
     * Notes an object of the row.
     *
     * @param shape its path without positions in lists
     * @return for the names of the properties that somebody asks for
     */
    Set<String> sent(String shape, ObjectNode node) {
        Set<String> names = known.computeIfAbsent(shape, at -> new HashSet<>());
        sent.add(new Sent(shape, node, names));
        return names;
    }

    /** Whether nothing was found about the row in hand, nor left out of it. */
    boolean isSilent() {
        return silent;
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Whether the row's date could be two days, which is then an error. */
    boolean doubts(String pointer) {
        Doubt doubt = doubts.get(pointer);
        if (doubt != null) {
            error(
                    IntakeProblem.AMBIGUOUS_DATE,
                    pointer,
                    doubt.at().written(),
                    doubt.at().date().days().stream().map(LocalDate::toString).toList(),
                    doubt.why());
        }
        return doubt != null;
    }

    boolean hasDoubts() {
        return !doubts.isEmpty();
    }

    void error(
            ProblemCode code,
            @Nullable String pointer,
            @Nullable String received,
            @Nullable Object allowed,
            @Nullable String hint) {
        errors.add(code);
        add(code, Severity.ERROR, pointer, null, code.title(), received, allowed, hint);
    }

    void warning(ProblemCode code, @Nullable String pointer, @Nullable String received, @Nullable String hint) {
        add(code, Severity.WARNING, pointer, null, code.title(), received, null, hint);
    }

    void unreadable(IntakeProblem problem, @Nullable Integer column, @Nullable String message) {
        errors.add(problem);
        add(problem, Severity.ERROR, null, column, message == null ? problem.title() : message, null, null, null);
    }

    private void add(
            ProblemCode code,
            Severity severity,
            @Nullable String pointer,
            @Nullable Integer column,
            String message,
            @Nullable String received,
            @Nullable Object allowed,
            @Nullable String hint) {
        silent = false;
        counts.merge(code.name(), 1L, Long::sum);
        String written = pointer == null ? null : sourceValues.get(pointer);
        boolean isMapped = written != null && received != null && !written.contains(received);
        faults.add(new Fault(
                row.index(),
                row.line(),
                column == null ? row.origin().column(pointer) : column,
                reference,
                code.name(),
                severity,
                pointer,
                message,
                Fault.shorten(isMapped ? written : received),
                allowed,
                isMapped ? mapped(received, hint) : hint,
                null,
                Fault.help(code.name())));
    }

    /** Who looks for what stands in the fault finds what was sent, and is told what the feed's map has made of it. */
    private static String mapped(String code, @Nullable String hint) {
        String made = "The feed's map makes " + code + " of it.";
        return hint == null ? made : made + " " + hint;
    }

    @Nullable
    String reference() {
        return reference;
    }

    /** The errors of the row in hand as the refusal of a request: of the code that they share, else general. */
    Problem problem() {
        var found = faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .map(fault -> new ProblemError(
                        fault.code(),
                        fault.hint() == null ? fault.message() : fault.message() + ". " + fault.hint(),
                        fault.pointer(),
                        null,
                        fault.received(),
                        fault.allowed()))
                .toList();
        return Problem.of(errors.size() == 1 ? errors.iterator().next() : GeneralProblem.INVALID_VALUE, found);
    }

    /** How often each code occurred in the run. */
    Map<String, Long> counts() {
        return counts;
    }

    Map<String, String> sourceValues() {
        return sourceValues;
    }

    void replaced(String pointer, String written) {
        sourceValues = new HashMap<>(sourceValues);
        sourceValues.put(pointer, written);
    }

    /** One warning per unknown name of the run, and per kind of thing that was left out. */
    List<Fault> ofRun() {
        return Stream.concat(unknownNames(), leftOut()).toList();
    }

    private Stream<Fault> leftOut() {
        return notes.entrySet().stream()
                .map(note -> Fault.ofRun(
                        note.getKey().code().name(),
                        Severity.WARNING,
                        note.getKey().pointer(),
                        note.getKey().code().title() + ". "
                                + note.getKey().code().help(),
                        note.getValue()));
    }

    private Stream<Fault> unknownNames() {
        return unknown.entrySet().stream()
                .map(name -> Fault.ofRun(
                        GeneralProblem.UNKNOWN_PROPERTY.name(),
                        Severity.WARNING,
                        name.getKey(),
                        "The property is not known here and was not used.",
                        Objects.requireNonNullElse(hint(name.getKey()), COLUMNS),
                        name.getValue()));
    }
}
