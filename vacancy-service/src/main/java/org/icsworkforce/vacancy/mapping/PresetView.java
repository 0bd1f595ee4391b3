package org.icsworkforce.vacancy.mapping;

import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FeedPresetContent")
record PresetView(
        Preset preset,

        @Schema(
                description = "Where its columns and words come from, and which of them nobody has verified",
                examples = "The words of the NHS National Workforce Data Set")
        String source,

        @Schema(
                description = "Column of the export → property of the record, dots for nesting",
                examples = "{\"Requisition Number\": \"reference\"}")
        Map<String, String> columns,

        @Schema(
                description = "Property → word of the export → code",
                examples = "{\"contractType\": {\"Permanent\": \"05\"}}")
        Map<String, Map<String, String>> values,

        @Schema(description = "Property → what every row is that does not say it", examples = "{\"basis\": \"NHS\"}")
        Map<String, String> constants) {

    static final String EXAMPLE = """
            {
              "preset": "ESR", "source": "The words of the NHS National Workforce Data Set; its columns are unverified",
              "columns": {"Requisition Number": "reference", "Closing Date": "milestones.closesOn"},
              "values": {"contractType": {"Permanent": "05", "Fixed Term": "02"}}, "constants": {}
            }""";

    static PresetView of(Preset preset) {
        var shipped = preset.shipped();
        return new PresetView(
                preset,
                shipped.source(),
                shipped.columns(),
                shipped.values(),
                Objects.requireNonNullElse(shipped.constants(), Map.of()));
    }
}
