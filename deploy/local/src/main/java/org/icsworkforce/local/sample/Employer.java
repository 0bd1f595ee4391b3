package org.icsworkforce.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.local.sample.Workplace.Kind;

/**
 * An organisation that sends, as {@code data/sample/employers.csv} names it.
 *
 * @param client whose token its feeds are pushed with
 * @param vacancies how many the initial load has
 * @param workplaces never empty; one that occurs twice is twice as likely
 */
record Employer(String code, String client, int vacancies, SampleFormat format, List<Workplace> workplaces) {

    private static final int PRACTICES = 40;
    private static final int NETWORKS = 12;

    static List<Employer> all() {
        Map<String, NamedCsvRecord> sites = byCode("/reference/km_trust_sites_2018.csv", "ods_code");
        Map<String, NamedCsvRecord> places = byCode("/reference/km_local_authorities.csv", "ons_gss_code");
        return Tables.read("/data/sample/employers.csv").stream()
                .map(row -> new Employer(
                        row.getField("code"),
                        row.getField("client"),
                        Integer.parseInt(row.getField("vacancies")),
                        SampleFormat.valueOf(row.getField("format")),
                        workplaces(row, sites, places)))
                .toList();
    }

    static Optional<Employer> of(String code) {
        return all().stream().filter(employer -> employer.code.equals(code)).findFirst();
    }

    /** The code without its scheme, as it stands in names of feeds: {@code e10000016}. */
    private String slug() {
        return code.substring(code.indexOf(':') + 1).toLowerCase();
    }

    String vacancyFeed() {
        return code.equals("QKS") ? "km-gp-vacancies" : slug() + "-vacancies";
    }

    String establishmentFeed() {
        return slug() + "-establishment";
    }

    String temporaryStaffingFeed() {
        return slug() + "-temporary-staffing";
    }

    /** Councils return no weeks of temporary staffing, nor do practices. */
    boolean isTrust() {
        return client.startsWith("feed-R");
    }

    /** Every organisation that its vacancies name. */
    List<String> organisations() {
        return workplaces.stream().map(Workplace::organisation).distinct().toList();
    }

    private static List<Workplace> workplaces(
            NamedCsvRecord row, Map<String, NamedCsvRecord> sites, Map<String, NamedCsvRecord> places) {
        String code = row.getField("code");
        Kind kind = Kind.valueOf(row.getField("kind"));
        Stream<String> codes = Arrays.stream(row.getField("workplaces").split(";"));
        return switch (kind) {
            case PRIMARY_CARE -> Stream.concat(practices(), networks()).toList();
            case COUNCIL ->
                codes.map(places::get)
                        .map(place -> new Workplace(
                                code, kind, place.getField("name"), null, Position.of(place.getField("ons_gss_code"))))
                        .toList();
            default ->
                codes.map(sites::get)
                        .map(site -> Workplace.at(
                                code, kind, Workplace.titleCase(site.getField("name")), site.getField("postcode")))
                        .toList();
        };
    }

    private static Stream<Workplace> practices() {
        return Tables.read("/reference/km_gp_practices_2022_23.csv").stream()
                .filter(practice -> practice.getField("close_date").isEmpty())
                .sorted(Comparator.comparingDouble(
                        practice -> -Double.parseDouble(practice.getField("registered_patients"))))
                .limit(PRACTICES)
                .map(practice -> Workplace.at(
                        practice.getField("practice_code"),
                        Kind.PRACTICE,
                        Workplace.titleCase(practice.getField("practice_name")),
                        practice.getField("postcode").replaceAll("\\s+", " ")));
    }

    private static Stream<Workplace> networks() {
        return Tables.read("/reference/km_pcns_2022_23.csv").stream()
                .limit(NETWORKS)
                .map(network -> new Workplace(
                        network.getField("pcn_code"),
                        Kind.NETWORK,
                        Workplace.titleCase(network.getField("pcn_name")),
                        null,
                        null));
    }

    private static Map<String, NamedCsvRecord> byCode(String resource, String column) {
        return Tables.read(resource).stream()
                .collect(Collectors.toMap(row -> row.getField(column), Function.identity()));
    }
}
