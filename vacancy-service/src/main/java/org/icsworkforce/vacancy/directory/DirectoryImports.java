package org.icsworkforce.vacancy.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsworkforce.kit.access.Caller;
import org.icsworkforce.kit.paging.Filter;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.organisation.Organisation.InSystem;
import org.icsworkforce.vacancy.organisation.Organisation.Kind;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.icsworkforce.vacancy.organisation.RegisterLoad;
import org.jspecify.annotations.Nullable;

/** Takes the organisations of a file into the register, or only looks what that would do. */
@ApplicationScoped
class DirectoryImports {

    private static final Pattern AUTHORITY = Pattern.compile("[^,]{1,100}");
    private static final Set<Kind> CARE = EnumSet.of(Kind.CARE_PROVIDER, Kind.CARE_LOCATION);
    private static final Pattern AREA = Pattern.compile("[A-Za-z]{1,2}");

    private final DirectoryConfig config;
    private final Organisations organisations;
    private final RegisterLoad register;
    private final Caller caller;

    DirectoryImports(DirectoryConfig config, Organisations organisations, RegisterLoad register, Caller caller) {
        this.config = config;
        this.organisations = organisations;
        this.register = register;
        this.caller = caller;
    }

    /**
     * @param kind of all organisations of an ODS file; of those that are taken of the CQC's directory
     * @throws Problem {@code INVALID_VALUE}, {@code MISSING_VALUE} for parameters that do not go together; {@code
     *     DIRECTORY_UNREADABLE}, {@code PERSONAL_DATA}, {@code CONTENT_TOO_LARGE}
     */
    DirectoryReport run(
            DirectorySource source,
            @Nullable Kind kind,
            @Nullable InSystem inSystem,
            @Nullable List<String> localAuthority,
            @Nullable List<String> postcodeArea,
            boolean dryRun,
            InputStream body) {
        var faults = new Faults();
        var authorities = faults.read(() -> values("localAuthority", localAuthority, AUTHORITY));
        var areas = faults.read(() -> values("postcodeArea", postcodeArea, AREA));
        requireFitting(source, kind, localAuthority, faults);
        faults.requireNone();
        DirectoryFile file = file(source, kind, inSystem, narrowing(source, authorities, areas))
                .read(body);
        Organisations before = dryRun
                ? organisations
                : register.put(caller.clientId(), now -> plan(file, now).changed())
                        .before();
        return DirectoryReport.of(source, dryRun, file, plan(file, before));
    }

    private DirectoryPlan plan(DirectoryFile file, Organisations now) {
        return DirectoryPlan.of(file, now, register::isShipped);
    }

    private static DirectoryFile file(
            DirectorySource source, @Nullable Kind kind, @Nullable InSystem inSystem, Narrowing narrowing) {
        return source == DirectorySource.ODS && kind != null
                ? new OdsFile(narrowing, kind, inSystem)
                : new CqcDirectory(narrowing, kind, inSystem);
    }

    private Narrowing narrowing(DirectorySource source, Set<String> authorities, Set<String> areas) {
        if (!authorities.isEmpty() || !areas.isEmpty()) {
            return new Narrowing(authorities, areas);
        }
        return source == DirectorySource.CQC
                ? new Narrowing(config.localAuthorities(), Set.of())
                : new Narrowing(Set.of(), config.postcodeAreas());
    }

    private static void requireFitting(
            DirectorySource source, @Nullable Kind kind, @Nullable List<String> localAuthority, Faults faults) {
        if (source == DirectorySource.ODS && kind == null) {
            faults.add(ProblemError.of(
                    GeneralProblem.MISSING_VALUE,
                    "kind",
                    "A file of ODS does not say what its organisations are.",
                    null,
                    Stream.of(Kind.values()).map(Kind::name).toList()));
        }
        if (source == DirectorySource.CQC && kind != null && !CARE.contains(kind)) {
            faults.add(ProblemError.of(
                    GeneralProblem.INVALID_VALUE,
                    "kind",
                    "The directory of the CQC has none of that kind.",
                    kind,
                    CARE));
        }
        if (source == DirectorySource.ODS && localAuthority != null && !localAuthority.isEmpty()) {
            faults.add(ProblemError.of(
                    GeneralProblem.INVALID_VALUE,
                    "localAuthority",
                    "Files of ODS name no local authority: narrow by postcodeArea.",
                    localAuthority.getFirst(),
                    null));
        }
    }

    private static Set<String> values(String parameter, @Nullable List<String> texts, Pattern form) {
        return Filter.read(parameter, texts, text -> valid(text, form), Filter.CODE).stream()
                .flatMap(filter -> filter.values().stream())
                .collect(Collectors.toSet());
    }

    private static String valid(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
