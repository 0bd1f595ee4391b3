package org.icsworkforce.vacancy.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.codelist.CodeLists;
import org.icsworkforce.vacancy.intake.Fields;
import org.icsworkforce.vacancy.mapping.KnownCodes;
import org.icsworkforce.vacancy.record.Vacancy.Advert;
import org.icsworkforce.vacancy.record.Vacancy.Alias;
import org.icsworkforce.vacancy.record.Vacancy.CloseReason;
import org.icsworkforce.vacancy.record.Vacancy.EmploymentKind;
import org.icsworkforce.vacancy.record.Vacancy.Level;
import org.icsworkforce.vacancy.record.Vacancy.Milestones;
import org.icsworkforce.vacancy.record.Vacancy.OutcomeTotals;
import org.icsworkforce.vacancy.record.Vacancy.Partner;
import org.icsworkforce.vacancy.record.Vacancy.PostOutcome;
import org.icsworkforce.vacancy.record.Vacancy.Reason;
import org.icsworkforce.vacancy.record.Vacancy.WorkingPattern;
import org.icsworkforce.vacancy.record.Vacancy.Workstream;
import org.jspecify.annotations.Nullable;

/** Reads the suite's own vacancy record and checks it against the register and the code lists. */
final class VacancyReader {

    private static final int MAX_POSTS = 10_000;
    private static final BigDecimal MAX_WTE = new BigDecimal(MAX_POSTS);
    private static final BigDecimal WEEK = new BigDecimal("168");
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");
    private static final BigDecimal MOST_OF_A_POST = new BigDecimal("2");
    private static final Duration MOST_AHEAD = Duration.ofDays(1);
    private static final List<String> WORKING_PATTERNS =
            Stream.of(WorkingPattern.values()).map(Enum::name).toList();

    /** What becomes of a post is what becomes of a vacancy; senders may tell it in words of their own. */
    private static final Set<String> RESULTS =
            Stream.of(CloseReason.values()).map(Enum::name).collect(Collectors.toSet());

    private final KnownCodes codes;
    private final RoleReader roles;
    private final AdvertStatus adverts;
    private final Instant now;
    private final String release;

    VacancyReader(KnownCodes codes, CodeLists lists, Instant now, String release) {
        this.codes = codes;
        roles = new RoleReader(codes, lists);
        this.adverts = new AdvertStatus(now);
        this.now = now;
        this.release = release;
    }

    /** All that reading depends on here, as text. */
    String revision() {
        return release + " " + codes.revision();
    }

    /** Null when the row has errors; all of them are then in its faults. */
    @Nullable
    Vacancy read(Fields row) {
        String reference = row.name("reference", 200);
        row.identify(reference);
        Level level = row.oneOf("level", Level.class);
        boolean requisition = level != Level.ADVERT;
        String organisation = requisition ? codes.organisationOfFeed(row) : codes.organisationOfAdvert(row);
        String title = Misread.told(row, "title", row.name("title", 300));
        String jobRole = roles.jobRole(row);
        String staffGroup = roles.staffGroup(row, jobRole);
        Integer posts = row.integer("posts", 1, MAX_POSTS);
        BigDecimal wte = row.decimal("wte", 4, SMALLEST, MAX_WTE);
        Milestones milestones = milestones(row.object("milestones"));
        List<Advert> adverts = AdvertReader.read(row, codes);
        warnOfHours(row, posts, wte);
        VacancyStatus status = status(row, requisition);
        if (!requisition) {
            status = this.adverts.of(status, milestones, adverts);
        }
        if (requisition) {
            row.required("posts", posts);
            row.required("wte", wte);
            row.required("status", status);
            if (jobRole == null) {
                row.required("staffGroup", staffGroup);
            }
        }
        CloseReason closeReason = closeReason(row, status);
        if (closeReason != null && status != null && !status.isEnded()) {
            row.error(
                    VacancyProblem.STATUS_CONTRADICTS_CLOSE_REASON,
                    "closeReason",
                    closeReason,
                    null,
                    "Leave it out, or send the status that the vacancy ended with.");
        }
        var vacancy = new Vacancy(
                reference == null ? "" : reference,
                level == null ? Level.REQUISITION : level,
                organisation == null ? "" : organisation,
                title == null ? "" : title,
                aliases(row),
                staffGroup,
                jobRole,
                PayReader.read(row.object("pay"), codes),
                codes.oneOf(row, "employmentKind", EmploymentKind.class),
                codes.listed(row, "contractType", CodeLists.CONTRACT_TYPE),
                workingPatterns(row),
                row.decimal("hoursPerWeek", 2, SMALLEST, WEEK),
                row.decimal("fullTimeHours", 2, SMALLEST, WEEK),
                posts,
                wte,
                partners(row),
                status == null ? VacancyStatus.OPEN : status,
                codes.oneOf(row, "reason", Reason.class),
                codes.flag(row, "hardToFill"),
                codes.oneOf(row, "workstream", Workstream.class),
                row.texts("skills", 100),
                LocationReader.read(row.object("location")),
                milestones,
                adverts,
                outcomes(row, posts),
                totals(row.object("outcome"), posts),
                closeReason,
                sourceValues(row),
                statedAt(row));
        return row.hasErrors() ? null : vacancy;
    }

    /** Medical posts have some more than one; whoever writes 37.5 has written hours. */
    private static void warnOfHours(Fields row, @Nullable Integer posts, @Nullable BigDecimal wte) {
        if (posts != null && wte != null && wte.compareTo(MOST_OF_A_POST.multiply(new BigDecimal(posts))) > 0) {
            row.warning(VacancyProblem.WTE_IMPLAUSIBLE, "wte", wte, "Hours of a week belong into hoursPerWeek.");
        }
    }

    /** What a requisition says and nobody knows is an error: it is not open for that. */
    private @Nullable VacancyStatus status(Fields row, boolean requisition) {
        String text = row.text("status", 40);
        if (text == null) {
            return null;
        }
        VacancyStatus status = VacancyStatus.of(text);
        if (status == null && requisition) {
            codes.unknownAndNeeded(row, "status", text, VacancyStatus.values());
        } else if (status == null) {
            codes.unknown(row, "status", text, VacancyStatus.values());
        } else if (!status.name().equals(text) && !row.sourceValues().containsKey("/status")) {
            row.replaced("status", text);
        }
        return status;
    }

    /** NWD status 10 says that it is over and not how: censored, never counted as filled. */
    private @Nullable CloseReason closeReason(Fields row, @Nullable VacancyStatus status) {
        CloseReason sent = codes.oneOf(row, "closeReason", CloseReason.class);
        return sent == null && status == VacancyStatus.CLOSED ? CloseReason.UNKNOWN : sent;
    }

    private List<WorkingPattern> workingPatterns(Fields row) {
        var known = new ArrayList<WorkingPattern>();
        for (String pattern : row.texts("workingPatterns", 100)) {
            if (WORKING_PATTERNS.contains(pattern)) {
                known.add(WorkingPattern.valueOf(pattern));
            } else {
                codes.unknown(row, "workingPatterns", pattern, WorkingPattern.values());
            }
        }
        return known;
    }

    private List<Alias> aliases(Fields row) {
        return row.objects("aliases").stream()
                .map(alias -> new Alias(
                        orEmpty(alias.required("system", codes.free(alias, "system", "aliases.system", Systems.KNOWN))),
                        orEmpty(alias.required("id", alias.text("id", 200)))))
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<Partner> partners(Fields row) {
        return row.objects("partners").stream()
                .map(partner -> {
                    String code = partner.required("organisation", partner.text("organisation", 200));
                    return new Partner(
                            orEmpty(code == null ? null : codes.organisation(partner, code)),
                            partner.decimal("wte", 4, SMALLEST, MAX_WTE));
                })
                .toList();
    }

    private static @Nullable Milestones milestones(@Nullable Fields dates) {
        if (dates == null) {
            return null;
        }
        LocalDate advertised = dates.date("advertisedOn");
        LocalDate closes = dates.date("closesOn");
        if (advertised != null && closes != null && closes.isBefore(advertised)) {
            dates.error(VacancyProblem.RANGE_REVERSED, "closesOn", closes, null, null);
        }
        return new Milestones(
                dates.date("approvedOn"), advertised, closes, dates.date("shortlistedOn"), dates.date("interviewedOn"));
    }

    /** Of a state of the future, every later one would be stale until then. */
    private @Nullable Instant statedAt(Fields row) {
        Instant stated = row.instant("sourceUpdatedAt");
        if (stated != null && stated.isAfter(now.plus(MOST_AHEAD))) {
            row.error(
                    GeneralProblem.INVALID_VALUE,
                    "sourceUpdatedAt",
                    stated,
                    "an instant that is not more than a day ahead",
                    "It lies in the future: check the clock and the order of day and month.");
            return null;
        }
        return stated;
    }

    private List<PostOutcome> outcomes(Fields row, @Nullable Integer posts) {
        List<Fields> outcomes = row.objects("outcomes");
        int last = posts == null ? MAX_POSTS : posts;
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> {
                    Fields outcome = outcomes.get(i);
                    Integer post = outcome.required("post", outcome.integer("post", 1, last));
                    return new PostOutcome(
                            post == null ? i + 1 : post,
                            outcome.decimal("wte", 4, SMALLEST, MAX_WTE),
                            codes.free(outcome, "result", "outcomes.result", RESULTS),
                            codes.listed(
                                    outcome,
                                    "recruitmentSource",
                                    "outcomes.recruitmentSource",
                                    CodeLists.RECRUITMENT_SOURCE),
                            outcome.date("offeredOn"),
                            outcome.date("acceptedOn"),
                            outcome.date("checksCompletedOn"),
                            outcome.date("startedOn"));
                })
                .toList();
    }

    /** What the map replaced now, over what the record carried along. */
    private static Map<String, String> sourceValues(Fields row) {
        var values = new TreeMap<>(row.map("sourceValues", 200));
        values.putAll(row.sourceValues());
        return values;
    }

    private static @Nullable OutcomeTotals totals(@Nullable Fields totals, @Nullable Integer posts) {
        return totals == null
                ? null
                : new OutcomeTotals(
                        totals.integer("postsFilled", 0, posts == null ? MAX_POSTS : posts),
                        totals.decimal("wteFilled", 4, BigDecimal.ZERO, MAX_WTE));
    }
}
