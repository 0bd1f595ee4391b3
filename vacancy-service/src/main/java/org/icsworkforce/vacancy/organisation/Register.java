package org.icsworkforce.vacancy.organisation;

import static org.icsworkforce.vacancy.codelist.ReferenceFile.cell;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.codelist.ReferenceFile;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisation.Sector;
import org.jspecify.annotations.Nullable;

/**
 * The register as it is shipped, put together from the files of {@code reference/}.
 *
 * @param unlisted those of the files that have no code
 */
record Register(List<Organisation> organisations, List<Unlisted> unlisted) {

    private static final String ICB = "QKS";
    private static final String SUB_ICB = "91Q";
    private static final String ENGLAND = "GSS:E92000001";
    private static final DateTimeFormatter ODS_DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter BRITISH_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** @param kind in the words of the source */
    record Unlisted(String name, String kind) {}

    static Register read() {
        var found = new LinkedHashMap<String, Organisation>();
        var unlisted = new ArrayList<Unlisted>();
        for (NamedCsvRecord row : ReferenceFile.read("km_organisations")) {
            String code = code(row);
            if (code == null) {
                unlisted.add(new Unlisted(row.getField("name"), row.getField("type")));
            } else {
                found.put(code, organisation(code, row));
            }
        }
        ReferenceFile.read("km_local_authorities").stream()
                .map(Register::council)
                .forEach(council -> found.putIfAbsent(council.code(), council));
        ReferenceFile.read("km_pcns_2022_23").stream()
                .filter(row -> !isUnknown(row))
                .map(Register::network)
                .forEach(network -> found.put(network.code(), network));
        ReferenceFile.read("km_gp_practices_2022_23").stream()
                .map(Register::practice)
                .forEach(practice -> found.put(practice.code(), practice));
        for (NamedCsvRecord row : ReferenceFile.read("km_trust_sites_2018")) {
            Organisation trust = Objects.requireNonNull(found.get(row.getField("parent_trust")));
            found.put(row.getField("ods_code"), siteOrTrust(row, trust));
        }
        addHistory(found);
        return new Register(List.copyOf(found.values()), unlisted);
    }

    private static @Nullable String code(NamedCsvRecord row) {
        String ods = cell(row, "ods_code");
        String gss = cell(row, "ons_gss_code");
        return ods != null ? ods : gss == null ? null : "GSS:" + gss;
    }

    private static Organisation organisation(String code, NamedCsvRecord row) {
        String type = row.getField("type");
        Kind kind = kind(type);
        String parent =
                switch (kind) {
                    case COUNTRY -> null;
                    case REGION -> ENGLAND;
                    case ICB -> "Y59";
                    default -> ICB;
                };
        String postcode = cell(row, "postcode");
        return plain(code, row.getField("name"), kind, parent)
                .sector(kind == Kind.NHS_TRUST ? sector(type) : null)
                .postcode(postcode == null ? null : postcode.replaceFirst(" \\(.*\\)$", ""))
                .inSystem(inSystem(row.getField("in_scope")))
                .build();
    }

    private static Kind kind(String type) {
        if (type.startsWith("NHS trust")) {
            return Kind.NHS_TRUST;
        }
        if (type.startsWith("CCG")) {
            return Kind.CCG;
        }
        return switch (type) {
            case "ICB" -> Kind.ICB;
            case "Sub-ICB location" -> Kind.SUB_ICB;
            case "Upper-tier council", "Unitary authority" -> Kind.COUNCIL;
            case "NHS England region" -> Kind.REGION;
            case "Country" -> Kind.COUNTRY;
            default -> throw new IllegalStateException("kind of organisation: " + type);
        };
    }

    private static Sector sector(String type) {
        String words = type.replaceFirst("^.*\\((.*)\\)$", "$1");
        return Sector.valueOf(words.toUpperCase().replace(' ', '_'));
    }

    /** A predecessor was within the system as long as it existed. */
    private static InSystem inSystem(String scope) {
        return switch (scope.split(":")[0]) {
            case "yes", "predecessor" -> InSystem.YES;
            case "partly" -> InSystem.PARTLY;
            default -> InSystem.NO;
        };
    }

    private static Organisation council(NamedCsvRecord row) {
        boolean district = row.getField("tier").startsWith("district");
        return plain(
                        "GSS:" + row.getField("ons_gss_code"),
                        row.getField("name"),
                        district ? Kind.DISTRICT_COUNCIL : Kind.COUNCIL,
                        district ? "GSS:" + row.getField("parent_gss") : ICB)
                .build();
    }

    private static boolean isUnknown(NamedCsvRecord row) {
        return row.getField("pcn_code").startsWith("Unknown");
    }

    private static Organisation network(NamedCsvRecord row) {
        return plain(row.getField("pcn_code"), row.getField("pcn_name"), Kind.PRIMARY_CARE_NETWORK, SUB_ICB)
                .build();
    }

    private static Organisation practice(NamedCsvRecord row) {
        return plain(
                        row.getField("practice_code"),
                        row.getField("practice_name"),
                        Kind.GP_PRACTICE,
                        isUnknown(row) ? SUB_ICB : row.getField("pcn_code"))
                .postcode(row.getField("postcode").replaceAll("\\s+", " "))
                .opened(date(row, "open_date", BRITISH_DATE))
                .closed(date(row, "close_date", BRITISH_DATE))
                .build();
    }

    /** The file of sites holds the trusts too, under their names of 2018: of those only the day of opening is taken. */
    private static Organisation siteOrTrust(NamedCsvRecord row, Organisation trust) {
        LocalDate opened = date(row, "open_date", ODS_DATE);
        if (row.getField("ods_code").equals(trust.code())) {
            return new OrganisationBuilder(trust).opened(opened).build();
        }
        return plain(row.getField("ods_code"), row.getField("name"), Kind.NHS_TRUST_SITE, trust.code())
                .postcode(row.getField("postcode").replaceAll("\\s+", " "))
                .opened(opened)
                .closed(date(row, "close_date", ODS_DATE))
                .inSystem(trust.inSystem())
                .build();
    }

    private static void addHistory(Map<String, Organisation> found) {
        ReferenceFile.read("organisation_history").stream()
                .collect(Collectors.groupingBy(row -> row.getField("code")))
                .forEach((code, rows) ->
                        found.computeIfPresent(code, (same, organisation) -> history(organisation, rows)));
    }

    private static Organisation history(Organisation organisation, List<NamedCsvRecord> rows) {
        var changed = new OrganisationBuilder(organisation);
        var names = new ArrayList<FormerName>();
        for (NamedCsvRecord row : rows) {
            String name = cell(row, "former_name");
            String successor = cell(row, "successor");
            LocalDate closed = date(row, "closed_on", DateTimeFormatter.ISO_LOCAL_DATE);
            if (name != null) {
                names.add(new FormerName(name, date(row, "until", DateTimeFormatter.ISO_LOCAL_DATE)));
            }
            if (successor != null) {
                changed.successor(successor);
            }
            if (closed != null) {
                changed.closed(closed);
            }
        }
        return changed.formerNames(names).build();
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column, DateTimeFormatter format) {
        String text = cell(row, column);
        return text == null ? null : LocalDate.parse(text, format);
    }

    private static OrganisationBuilder plain(String code, String name, Kind kind, @Nullable String parent) {
        return new OrganisationBuilder(new Organisation(
                code, name, kind, null, null, parent, null, null, null, InSystem.YES, null, null, List.of()));
    }
}
