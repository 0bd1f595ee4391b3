package org.icsworkforce.vacancy.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code list with its items. */
@Schema(name = "CodeList")
record CodeListView(
        @Schema(examples = "nwd-staff-group") String id,

        @Schema(examples = "National Workforce Data Set: staff groups")
        String name,

        @Schema(description = "As the publisher numbers or dates it", examples = "2026-05-19")
        String version,

        @Schema(description = "Rises with every change of the content", examples = "1")
        long revision,

        @Schema(examples = "NHS Data Dictionary") String source,
        @Schema(examples = "Apache-2.0") String licence,

        @Schema(description = "Whether the items were read in a source of the publisher's", examples = "true")
        boolean verified,

        List<CodeList.Item> items) {

    static CodeListView of(CodeLists.Stored stored) {
        CodeList list = stored.list();
        return new CodeListView(
                list.id(),
                list.name(),
                list.version(),
                stored.revision(),
                list.source(),
                list.licence(),
                list.verified(),
                list.items());
    }

    /** The same without the items themselves. */
    @Schema(name = "CodeListSummary")
    record Summary(
            @Schema(examples = "nwd-staff-group") String id,

            @Schema(examples = "National Workforce Data Set: staff groups")
            String name,

            @Schema(description = "As the publisher numbers or dates it", examples = "2026-05-19")
            String version,

            @Schema(description = "Rises with every change of the content", examples = "1")
            long revision,

            @Schema(examples = "NHS Data Dictionary") String source,

            @Schema(description = "How many items it has", examples = "10")
            int items) {

        static Summary of(CodeLists.Stored stored) {
            CodeList list = stored.list();
            return new Summary(
                    list.id(),
                    list.name(),
                    list.version(),
                    stored.revision(),
                    list.source(),
                    list.items().size());
        }
    }
}
