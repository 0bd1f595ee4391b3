package org.icsworkforce.vacancy.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.icsworkforce.kit.intake.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a partner says of a feed.
 *
 * @param feed the code again, as in the path
 * @param owner organisation code; only its clients use the feed
 * @param organisations that the feed may speak for
 * @param precedence 1 comes first where two feeds give the same figure; 50 when not said
 * @param synthetic whether its records are made up; the mark travels with everything made of them
 */
@Schema(examples = """
                {"feed":"rvv-trac","owner":"RVV","organisations":["RVV"],"subject":"vacancies","format":"NDJSON",\
                "name":"East Kent Hospitals, Trac nightly","expectedEvery":"P1D","precedence":1}""")
record FeedRegistration(
        @Nullable @Size(max = 60) String feed,
        @NotBlank @Size(max = 40) String owner,
        @NotEmpty @Size(max = 300) List<@NotBlank @Size(max = 40) String> organisations,
        @NotNull FeedSubject subject,
        @NotNull Format format,
        @NotBlank @Size(max = 200) String name,

        @Schema(type = SchemaType.STRING, examples = "\"P1D\"") @Nullable
        Period expectedEvery,

        @Min(1) @Max(100) @Nullable Integer precedence,
        @Nullable Boolean synthetic) {

    private static final int LAST = 50;

    FeedRegistration {
        precedence = precedence == null ? Integer.valueOf(LAST) : precedence;
        synthetic = synthetic != null && synthetic;
    }
}
