package org.icsworkforce.vacancy.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.icsworkforce.vacancy.VacancyProblem;
import org.icsworkforce.vacancy.directory.DirectoryFault.Severity;
import org.icsworkforce.vacancy.directory.DirectoryReport.Told;
import org.icsworkforce.vacancy.organisation.Organisation;
import org.icsworkforce.vacancy.organisation.Organisation.FormerName;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** What becomes of a file, given the register as it stands: the same for the same register. */
final class DirectoryPlan {

    private final Organisations register;
    private final Predicate<String> shipped;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> inFile = new HashSet<>();
    private final List<Organisation> changed = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<DirectoryFault> faults = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        SHIPPED
    }

    private DirectoryPlan(Organisations register, Predicate<String> shipped) {
        this.register = register;
        this.shipped = shipped;
    }

    /** @param shipped which codes are their publishers' */
    static DirectoryPlan of(DirectoryFile file, Organisations register, Predicate<String> shipped) {
        var plan = new DirectoryPlan(register, shipped);
        plan.faults.addAll(file.faults());
        file.entries().forEach(entry -> plan.codes.put(entry.id(), plan.code(entry)));
        plan.inFile.addAll(plan.codes.values());
        file.entries().forEach(plan::take);
        return plan;
    }

    /** The CQC's id of an organisation of the NHS is its ODS code. */
    private String code(Entry entry) {
        return register.exists(entry.id()) ? entry.id() : entry.code();
    }

    private void take(Entry entry) {
        String code = code(entry);
        if (shipped.test(code)) {
            tell(entry, code, Outcome.SHIPPED);
            return;
        }
        Optional<Organisation> standing = register.find(code);
        if (standing.isPresent() && !code.equals(entry.code())) {
            tell(entry, code, Outcome.UNCHANGED);
            return;
        }
        Organisation next = next(entry, code, standing);
        if (standing.equals(Optional.of(next))) {
            tell(entry, code, Outcome.UNCHANGED);
        } else {
            changed.add(next);
            tell(entry, code, standing.isEmpty() ? Outcome.CREATED : Outcome.CHANGED);
        }
    }

    private void tell(Entry entry, String code, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        if (outcome != Outcome.UNCHANGED) {
            told.add(new Told(entry.line(), code, entry.name(), outcome));
        }
    }

    /** What no file says stays as an administrator has told it. */
    private Organisation next(Entry entry, String code, Optional<Organisation> standing) {
        Organisation last = standing.orElse(null);
        String postcode = entry.postcode();
        String parent = parent(entry);
        return new Organisation(
                code,
                entry.name(),
                entry.kind(),
                last == null ? null : last.sector(),
                last == null ? null : last.place(),
                parent != null || last == null ? parent : last.parent(),
                postcode != null || last == null ? postcode : last.postcode(),
                entry.dated() || last == null ? entry.openedOn() : last.openedOn(),
                entry.dated() || last == null ? entry.closedOn() : last.closedOn(),
                last == null ? entry.inSystem() : last.inSystem(),
                last == null ? null : last.share(),
                last == null ? null : last.successor(),
                last == null ? List.of() : formerNames(last, entry.name()));
    }

    private @Nullable String parent(Entry entry) {
        if (entry.parent() == null || entry.parent().equals(entry.id())) {
            return null;
        }
        String known = Stream.of(codes.getOrDefault(entry.parent(), entry.parent()), entry.prefix() + entry.parent())
                .filter(code -> inFile.contains(code) || register.exists(code))
                .findFirst()
                .orElse(null);
        if (known != null) {
            return known;
        }
        faults.add(new DirectoryFault(
                entry.line(),
                "Parent",
                VacancyProblem.UNKNOWN_ORGANISATION.name(),
                Severity.WARNING,
                "The register does not hold what it belongs to. It was taken without.",
                entry.parent(),
                null));
        return null;
    }

    /** Which day it got another name no file says; case is no other name. */
    private static List<FormerName> formerNames(Organisation last, String name) {
        var names = new ArrayList<>(last.formerNames());
        boolean known = plain(last.name()).equals(plain(name))
                || names.stream().anyMatch(former -> plain(former.name()).equals(plain(last.name())));
        if (!known) {
            names.add(new FormerName(last.name(), null));
        }
        return List.copyOf(names);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    List<Organisation> changed() {
        return changed;
    }

    List<Told> told() {
        return told;
    }

    List<DirectoryFault> faults() {
        return faults;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
