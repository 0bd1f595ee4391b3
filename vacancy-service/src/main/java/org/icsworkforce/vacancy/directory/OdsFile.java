package org.icsworkforce.vacancy.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.intake.IntakeProblem;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The layout that the files of the Organisation Data Service share ({@code etr}, {@code ets}, {@code eccg}, {@code epraccur} …), as
 * downloads and as predefined reports of its Data Search and Export: 27 columns without a header, of which code, name,
 * postcode, dates and parent are read. Only its name says what a file is about.
 */
final class OdsFile extends DirectoryFile {

    private static final int COLUMNS = 27;
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int POSTCODE = 9;
    private static final int OPENED = 10;
    private static final int CLOSED = 11;
    private static final int PARENT = 14;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,10}");

    /** Of the files {@code egpcur} and {@code egparc}, which are about people. */
    private static final Pattern PRACTITIONER = Pattern.compile("G[0-9]{7}");

    private final Kind kind;
    private final InSystem inSystem;

    OdsFile(Narrowing narrowing, Kind kind, @Nullable InSystem inSystem) {
        super(narrowing);
        this.kind = kind;
        this.inSystem = inSystem == null ? InSystem.YES : inSystem;
    }

    @Override
    void row(int line, List<String> cells) {
        if (cells.size() != COLUMNS) {
            throw unreadable("Line " + line + " has " + cells.size() + " columns; files of ODS have " + COLUMNS + ".");
        }
        if (PRACTITIONER.matcher(cells.get(CODE)).matches()) {
            throw Problem.of(IntakeProblem.PERSONAL_DATA, "The file is of practitioners, who are no organisations.");
        }
        boolean within = narrowing.admits(null, cell(cells, POSTCODE));
        count(within);
        if (!within) {
            return;
        }
        var values = new RowValues(line);
        String id = values.id("Organisation Code", cell(cells, CODE), FORM);
        String name = values.name("Name", cell(cells, NAME));
        String postcode = values.postcode("Postcode", cell(cells, POSTCODE));
        LocalDate opened = values.date("Open Date", cell(cells, OPENED));
        LocalDate closed = values.date("Close Date", cell(cells, CLOSED));
        if (opened != null && closed != null && closed.isBefore(opened)) {
            values.fault(
                    VacancyProblem.RANGE_REVERSED,
                    "Close Date",
                    "It closed before it opened.",
                    cells.get(CLOSED),
                    null);
        }
        if (has(id)) {
            values.fault(GeneralProblem.INVALID_VALUE, "Organisation Code", "The file has this code twice.", id, null);
        }
        values.faults().forEach(this::fault);
        if (values.faults().isEmpty()) {
            add(new Entry(line, "", id, name, kind, cell(cells, PARENT), postcode, true, opened, closed, inSystem));
        }
    }

    @Override
    void end() {
        if (read() == 0) {
            throw unreadable("The file has no row.");
        }
    }
}
