package org.icsworkforce.retention.results;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told of one group of those who were asked. */
@Schema(name = "ResultGroup")
record ResultGroup(
        @Schema(description = "Who they are, by dimension; empty for everybody")
        Map<String, Member> members,

        @Schema(description = "How many were asked", examples = "2501")
        long eligible,

        @Schema(description = "How many answered") Figure respondents,

        @Schema(description = "Percent of those asked") Figure responseRate,

        @Schema(description = "In the order of the questionnaire")
        List<ItemResult> items,

        @Schema(description = "In the order of the questionnaire")
        List<ScaleResult> scales) {

    /** A code with its name. */
    @Schema(name = "ResultMember")
    record Member(
            @Schema(examples = "03") String code,

            @Schema(examples = "Nursing and Midwifery Registered")
            String label) {}

    /** What a group answered to an item. */
    @Schema(name = "ItemResult")
    record ItemResult(
            @Schema(examples = "stay") String item,

            @Schema(description = "The same in every wave", examples = "intention-to-stay") @Nullable
            String concept,

            @Schema(description = "How many answered it") Figure answered,

            @Schema(description = "Of scores, or of numbers, to two decimals")
            Figure mean,

            @Schema(description = "Each answer that could be chosen; empty for numbers, dates and texts")
            List<OptionResult> options) {}

    /** How often an answer was chosen. */
    @Schema(name = "OptionResult")
    record OptionResult(
            @Schema(description = "Code of the option, or the number from 0 to 10", examples = "agree")
            String option,

            @Schema(description = "How many chose it") Figure count,

            @Schema(description = "Percent of those who answered the item")
            Figure share) {}

    /** A group's mean score on a scale. */
    @Schema(name = "ScaleResult")
    record ScaleResult(
            @Schema(examples = "outlook") String scale,

            @Schema(description = "How many answered enough of its items")
            Figure scored,

            @Schema(description = "Mean of their scores, 0 to 10, to two decimals")
            Figure mean,

            @Schema(description = "Whether more of it is better", examples = "true")
            boolean higherIsBetter) {}
}
