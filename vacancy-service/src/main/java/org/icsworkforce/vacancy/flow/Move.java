package org.icsworkforce.vacancy.flow;

/**
 * Something that happens to requisitions in a month, as SQL over the columns of {@link Moves}' spells. Counted by month
 * it is a flow; added up so far, a stock.
 *
 * @param kind name; several moves may share one
 * @param month first day of the month, or an expression that is null when it does not happen
 * @param amount what it adds
 */
record Move(String kind, String month, String amount) {

    String sql(String groups) {
        return "select %1$s, %2$s as month, '%3$s' as kind, (%4$s)::numeric as amount, synthetic, at from spell where %2$s is not null"
                .formatted(groups, month, kind, amount);
    }
}
