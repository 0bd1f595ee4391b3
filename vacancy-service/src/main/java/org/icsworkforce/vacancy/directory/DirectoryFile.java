package org.icsworkforce.vacancy.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** A file as it is read: what it says of whom, and what is wrong with it. */
abstract class DirectoryFile {

    /** More than any county has. */
    static final int MOST = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    final Narrowing narrowing;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<Integer> rejected = new HashSet<>();
    private final List<DirectoryFault> faults = new ArrayList<>();
    private int read;
    private int outside;

    DirectoryFile(Narrowing narrowing) {
        this.narrowing = narrowing;
    }

    /** @throws Problem {@code DIRECTORY_UNREADABLE}, {@code CONTENT_TOO_LARGE} */
    final DirectoryFile read(InputStream body) {
        var builder = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true);
        int line = 0;
        try {
            for (CsvRecord record : builder.ofCsvRecord(new SpreadsheetText(body))) {
                line = (int) record.getStartingLineNumber();
                List<String> cells = cells(record);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row(line, cells);
                }
                if (entries.size() > MOST) {
                    throw Problem.of(
                            GeneralProblem.CONTENT_TOO_LARGE,
                            "More than " + MOST + " organisations: narrow by postcodeArea or localAuthority.");
                }
            }
        } catch (CsvParseException e) {
            throw unreadable("The CSV cannot be read on behind line " + line + ".");
        }
        end();
        return this;
    }

    private static List<String> cells(CsvRecord record) {
        var cells = new ArrayList<String>();
        for (String cell : record.getFields()) {
            String plain = cells.isEmpty() && cell.indexOf(BYTE_ORDER_MARK) == 0 ? cell.substring(1) : cell;
            cells.add(plain.strip().replaceAll("\\s+", " "));
        }
        return cells;
    }

    abstract void row(int line, List<String> cells);

    /** All rows have been read. */
    abstract void end();

    static Problem unreadable(String detail) {
        return Problem.of(VacancyProblem.DIRECTORY_UNREADABLE, detail);
    }

    static @Nullable String cell(List<String> cells, int column) {
        return column < cells.size() && !cells.get(column).isEmpty() ? cells.get(column) : null;
    }

    final void count(boolean within) {
        read++;
        outside += within ? 0 : 1;
    }

    final void add(Entry entry) {
        entries.put(entry.code(), entry);
    }

    final void fault(DirectoryFault fault) {
        faults.add(fault);
        if (fault.isError()) {
            rejected.add(fault.line());
        }
    }

    final boolean has(String code) {
        return entries.containsKey(code);
    }

    final List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    final List<DirectoryFault> faults() {
        return faults;
    }

    /** Rows of organisations, also of those outside. */
    final int read() {
        return read;
    }

    final int outside() {
        return outside;
    }

    final int rejected() {
        return rejected.size();
    }
}
