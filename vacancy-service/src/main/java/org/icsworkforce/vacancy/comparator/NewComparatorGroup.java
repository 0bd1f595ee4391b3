package org.icsworkforce.vacancy.comparator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.icsworkforce.vacancy.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** A group as an administrator tells it, whole. */
@Schema(name = "NewComparatorGroup")
record NewComparatorGroup(
        @Schema(examples = "Nearest neighbours of Kent") @NotBlank @Size(max = 200)
        String name,

        @Schema(
                description = "Who made the list and where it stands; rows tell it",
                examples = "Invented for this document")
        @NotBlank
        @Size(max = 200)
        String source,

        @Schema(description = "Date of the list", examples = "2026-04-01") @NotNull
        LocalDate listedOn,

        @Schema(description = "Whether the list is invented; rows carry the mark then", examples = "true") @Nullable
        Boolean synthetic,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Member> members) {

    /** @param name needed for one that the register does not hold: it is taken in, as a council outside of the system */
    @Schema(name = "NewComparatorGroupMember")
    record Member(
            @Schema(
                    description = "Code in the register, or of a council that is not there yet",
                    examples = "GSS:E10000034")
            @NotNull
            @Pattern(regexp = CODE)
            String code,

            @Schema(
                    description = "Name, needed for a council that the register does not hold",
                    examples = "A council outside of the system")
            @Size(min = 1, max = 200)
            @Nullable
            String name) {}

    /** @throws Problem {@code INVALID_VALUE} for a member that the list names before: one of its names would be ignored */
    void requireEachOnce() {
        var seen = new HashSet<String>();
        var errors = IntStream.range(0, members.size())
                .filter(i -> !seen.add(members.get(i).code()))
                .mapToObj(i -> ProblemError.at(
                        GeneralProblem.INVALID_VALUE,
                        "/members/" + i + "/code",
                        "The list names this member twice.",
                        members.get(i).code(),
                        null))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.of(errors);
        }
    }

    ComparatorGroup as(String code, int version, Organisations register) {
        return new ComparatorGroup(
                code,
                name,
                source,
                listedOn,
                Boolean.TRUE.equals(synthetic),
                members.stream().map(Member::code).sorted().map(register::coded).toList(),
                version);
    }

    /** As the register writes codes: ODS, or the prefix of another scheme; a group is no member. */
    static final String CODE = "((GSS|CQC|LOCAL):)?[A-Z0-9-]{1,40}";
}
