package org.icsworkforce.vacancy.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the Care Quality Commission: below a few lines of title a header, and one location a row with its provider. Both
 * are organisations, for files of adult social care name the location. A provider that has others outside of what is read
 * is only partly in the system.
 */
final class CqcDirectory extends DirectoryFile {

    private static final String PREFIX = "CQC:";
    private static final String NAME = "Name";
    private static final String POSTCODE = "Postcode";
    private static final String PROVIDER = "Provider name";
    private static final String AUTHORITY = "Local authority";
    private static final String LOCATION_ID = "CQC Location ID (for office use only)";
    private static final String PROVIDER_ID = "CQC Provider ID (for office use only)";
    private static final List<String> NEEDED = List.of(NAME, POSTCODE, PROVIDER, AUTHORITY, LOCATION_ID, PROVIDER_ID);

    /** More lines of title than it has ever had. */
    private static final int TITLE = 20;

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private final @Nullable Kind only;
    private final @Nullable InSystem inSystem;
    private final Set<String> locations = new HashSet<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, Entry> providers = new LinkedHashMap<>();

    /** @param only of which kind organisations are taken; null for both */
    CqcDirectory(Narrowing narrowing, @Nullable Kind only, @Nullable InSystem inSystem) {
        super(narrowing);
        this.only = only;
        this.inSystem = inSystem;
    }

    @Override
    void row(int line, List<String> cells) {
        if (columns.isEmpty()) {
            header(line, cells);
            return;
        }
        boolean within = narrowing.admits(cell(cells, AUTHORITY), cell(cells, POSTCODE));
        count(within);
        String provider = cell(cells, PROVIDER_ID);
        if (!within) {
            elsewhere.add(String.valueOf(provider));
            return;
        }
        var values = new RowValues(line);
        String id = values.id(LOCATION_ID, cell(cells, LOCATION_ID), FORM);
        String name = values.name(NAME, cell(cells, NAME));
        String providerId = values.id(PROVIDER_ID, provider, FORM);
        String providerName = values.name(PROVIDER, cell(cells, PROVIDER));
        String postcode = values.postcode(POSTCODE, cell(cells, POSTCODE));
        if (!id.isEmpty() && !locations.add(id)) {
            values.fault(GeneralProblem.INVALID_VALUE, LOCATION_ID, "The file has this location twice.", id, null);
        }
        values.faults().forEach(this::fault);
        if (values.faults().isEmpty()) {
            providers.putIfAbsent(
                    providerId, entry(line, providerId, providerName, Kind.CARE_PROVIDER, null, null, InSystem.YES));
            take(entry(line, id, name, Kind.CARE_LOCATION, providerId, postcode, InSystem.YES));
        }
    }

    private void take(Entry entry) {
        if (only == null || only == entry.kind()) {
            add(entry);
        }
    }

    /** Headings have differed in case over the years. */
    private void header(int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            columns.putIfAbsent(cells.get(i).toLowerCase(Locale.ROOT), i);
        }
        List<String> missing = NEEDED.stream()
                .filter(column -> !columns.containsKey(column.toLowerCase(Locale.ROOT)))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        if (missing.size() < NEEDED.size() / 2 || line > TITLE) {
            throw unreadable("The header lacks: " + String.join(", ", missing) + ".");
        }
        columns.clear();
    }

    private @Nullable String cell(List<String> cells, String column) {
        return cell(cells, columns.get(column.toLowerCase(Locale.ROOT)));
    }

    private Entry entry(
            int line,
            String id,
            String name,
            Kind kind,
            @Nullable String parent,
            @Nullable String postcode,
            InSystem otherwise) {
        return new Entry(
                line,
                PREFIX,
                id,
                name,
                kind,
                parent,
                postcode,
                false,
                null,
                null,
                inSystem == null ? otherwise : inSystem);
    }

    /** Only the last row tells where a provider is besides. */
    @Override
    void end() {
        if (columns.isEmpty()) {
            throw unreadable("The file has no header with: " + String.join(", ", NEEDED) + ".");
        }
        new ArrayList<>(providers.values()).forEach(provider -> {
            // a provider of one place may have the same id as it; the place says more
            if (!has(provider.code())) {
                add(
                        elsewhere.contains(provider.id())
                                ? entry(
                                        provider.line(),
                                        provider.id(),
                                        provider.name(),
                                        provider.kind(),
                                        null,
                                        null,
                                        InSystem.PARTLY)
                                : provider);
            }
        });
    }
}
