package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Decides once, for all cells of a table, which may be shown. The same table always gives the same release. */
public final class Protection {

    private final Sheet sheet;
    private final List<Attacker> attackers;
    private final Search search;

    private Protection(Table table, Profile profile) {
        sheet = new Sheet(table, profile);
        attackers = Attacker.of(table, sheet);
        search = new Search(sheet, attackers.getFirst());
    }

    public static Release protect(Table table, Profile profile) {
        var protection = new Protection(table, profile);
        protection.protectGroups();
        if (table.axes().getLast().role() == Role.SENSITIVE_ANSWER) {
            protection.protectAnswers();
        }
        return new Release(table.axes(), protection.sheet.cells());
    }

    /** No smallest group may be seen to be below the minimum. */
    private void protectGroups() {
        int width = sheet.lattice.answers < 0 ? 1 : sheet.lattice.sizes[sheet.lattice.answers];
        for (int from = 0; from < sheet.counts.length; from += width) {
            var witnesses = new ArrayList<Witness>();
            for (int i = 0; i < attackers.size(); i++) {
                Attacker attacker = attackers.get(i);
                int others = 0;
                boolean possible = false;
                for (int leaf = from; leaf < from + width; leaf++) {
                    others += sheet.counts[leaf] - attacker.known()[leaf];
                    possible |= !attacker.knows()[leaf];
                }
                boolean tooSmall = others > 0 || i == 0 && sheet.profile.zeros() == Profile.Zeros.HIDDEN;
                int need = sheet.profile.minimum() - others;
                if (possible && tooSmall && need > 0) {
                    protect(
                            witnesses,
                            attacker,
                            from,
                            from + width,
                            need,
                            i == 0 ? Reason.SECONDARY : Reason.OWN_CONTRIBUTION);
                }
            }
        }
    }

    /** Of no group with people in it may be seen that nobody gave an answer; then it cannot be seen that all did either. */
    private void protectAnswers() {
        int width = sheet.lattice.sizes[sheet.lattice.answers];
        for (int leaf = 0; leaf < sheet.counts.length; leaf++) {
            int people = 0;
            for (int other = leaf - leaf % width; other < leaf - leaf % width + width; other++) {
                people += sheet.counts[other];
            }
            var witnesses = new ArrayList<Witness>();
            for (Attacker attacker : attackers) {
                if (people > 0 && sheet.counts[leaf] == 0 && !attacker.knows()[leaf]) {
                    protect(witnesses, attacker, leaf, leaf + 1, 1, Reason.ATTRIBUTE);
                }
            }
        }
    }

    private void protect(List<Witness> witnesses, Attacker attacker, int from, int to, int need, Reason reason) {
        boolean protectedAlready = witnesses.stream()
                .anyMatch(witness -> witness.raise() >= need && witness.isPossibleFor(attacker, sheet.counts));
        if (!protectedAlready) {
            witnesses.add(search.find(attacker, from, to, need, reason));
        }
    }
}
