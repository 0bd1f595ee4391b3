/**
 * Disclosure control of counts of people: one pure function, {@link org.icsworkforce.kit.disclosure.Protection#protect},
 * without database, clock or memory of queries.
 *
 * <p>A service counts people at the finest division that it declares (a {@link org.icsworkforce.kit.disclosure.Table}
 * over at most four {@link org.icsworkforce.kit.disclosure.Axis axes}, and one axis of answers), protects the table once,
 * when it makes a release, stores the {@link org.icsworkforce.kit.disclosure.Release} and from then on only selects from
 * it. What was not declared is {@link org.icsworkforce.kit.disclosure.Selection.NotReleased}, so no answer depends on
 * what anybody asked before, and no two answers differ for the same cell.
 *
 * <pre>{@code
 * var place = Axis.of("organisation", List.of("A", "B", "C")).grouped("place", Map.of("A", "N", "B", "N", "C", "S"));
 * var grade = Axis.of("grade", List.of("junior", "senior"));
 * var release = Protection.protect(
 *         Table.of(List.of(place, grade), counts), Profiles.byId("counts_lt5").withMinimum(11));
 * // stored; later, for ?by=place&grade=junior
 * switch (release.select(List.of("place"), Map.of("grade", Set.of("junior")))) {
 *     case Selection.Cells cells -> ...       // value null: hidden, status Q; never tell the reason
 *     case Selection.NotReleased refusal -> ... // a problem NOT_RELEASED with refusal.reason()
 * }
 * }</pre>
 *
 * <p><b>The promise.</b> Let an attacker know every cell that is shown, that counts are not negative, that a hidden group
 * is not empty where empty groups are shown, and, if it is an organisation, its own people. Then for no set of groups of
 * people, declared or not, that holds 1 to minimum − 1 people can it conclude that the set holds fewer than the minimum.
 * The proof is constructive: for each smallest group that is too small, {@link org.icsworkforce.kit.disclosure.Search}
 * builds another table that agrees with everything shown and in which the group has at least the minimum, and hides what
 * it must change for that. If a larger set could be seen to be too small, so could a smallest group in it. The tests try
 * to break it by linear programming.
 *
 * <p><b>Not promised.</b> Organisations that put their own figures together; somebody who knows the people in a group by
 * other means. Reasons and true counts of hidden cells are for the owner: published, they would give bounds.
 */
@NullMarked
package org.icsworkforce.kit.disclosure;

import org.jspecify.annotations.NullMarked;
