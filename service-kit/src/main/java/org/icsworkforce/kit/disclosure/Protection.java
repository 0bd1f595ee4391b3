package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides once, for all cells of a table, which may be shown. The same input always gives the same release. */
public final class Protection {

    private final Profile profile;
    private final List<Layer> layers = new ArrayList<>();
    private final Lattice lattice;
    private final Search search;

    private Protection(Table table, Profile profile, List<Edition> earlier) {
        this.profile = profile;
        var sheet = new Sheet(table, profile);
        layers.add(new Layer(sheet, Attacker.of(sheet)));
        for (Edition edition : earlier) {
            var before = Sheet.of(edition, profile);
            layers.add(new Layer(before, Attacker.of(before)));
        }
        lattice = sheet.lattice;
        search = new Search(layers);
    }

    /** The first release of a table. */
    public static Release protect(Table table, Profile profile) {
        return protect(table, profile, List.of(), Set.of());
    }

    /**
     * A release beside earlier ones about the same people: a revision, or the next month. Groups and sums change by
     * nobody or by at least the minimum, and what any of the releases hides, all together hide. Where that cannot be, the
     * latest edition is repeated.
     *
     * @param earlier all that were not withdrawn, oldest first, with the same axes
     */
    public static Edition revise(Table table, Profile profile, List<Edition> earlier) {
        if (earlier.isEmpty()) {
            return new Edition(table, protect(table, profile));
        }
        Edition latest = earlier.getLast();
        if (!latest.table().axes().equals(table.axes())) {
            throw new IllegalArgumentException("an edition has the axes of those before it");
        }
        Set<List<String>> held = HeldBack.of(table, latest.table(), profile);
        Table effective = HeldBack.apply(held, table, latest.table());
        try {
            return new Edition(effective, protect(effective, profile, earlier, held));
        } catch (Unprotectable unprotectable) {
            return latest;
        }
    }

    private static Release protect(Table table, Profile profile, List<Edition> earlier, Set<List<String>> held) {
        var protection = new Protection(table, profile, earlier);
        protection.protectGroups();
        if (table.axes().getLast().role() == Role.SENSITIVE_ANSWER) {
            protection.protectAnswers();
        }
        return new Release(table.axes(), protection.layers.getFirst().sheet.cells(held));
    }

    /** No smallest group may be seen to be below the minimum. */
    private void protectGroups() {
        int attackers = layers.getFirst().attackers.size();
        for (int from = 0; from < lattice.leaves; from += lattice.width()) {
            var witnesses = new ArrayList<Witness>();
            for (int attacker = 0; attacker < attackers; attacker++) {
                boolean[] needed = new boolean[layers.size()];
                int need = 0;
                for (int layer = 0; layer < needed.length; layer++) {
                    int lacking = lacking(layers.get(layer), attacker, from);
                    needed[layer] = lacking > 0;
                    need = Math.max(need, lacking);
                }
                Reason reason = attacker == 0 ? Reason.SECONDARY : Reason.OWN_CONTRIBUTION;
                protect(witnesses, attacker, from, from + lattice.width(), need, needed, reason);
            }
        }
    }

    /** How many people a group lacks that must not be seen to lack any. */
    private int lacking(Layer layer, int attacker, int from) {
        Attacker one = layer.attackers.get(attacker);
        int others = 0;
        boolean possible = false;
        for (int leaf = from; leaf < from + lattice.width(); leaf++) {
            others += layer.sheet.counts[leaf] - one.known()[leaf];
            possible |= !one.knows()[leaf];
        }
        boolean counts = others > 0 || attacker == 0 && profile.zeros() == Profile.Zeros.HIDDEN;
        return possible && counts ? Math.max(0, profile.minimum() - others) : 0;
    }

    /** Of no group with people in it may be seen that nobody gave an answer; then it cannot be seen that all did either. */
    private void protectAnswers() {
        int attackers = layers.getFirst().attackers.size();
        for (int leaf = 0; leaf < lattice.leaves; leaf++) {
            var witnesses = new ArrayList<Witness>();
            for (int attacker = 0; attacker < attackers; attacker++) {
                boolean[] needed = new boolean[layers.size()];
                boolean any = false;
                for (int layer = 0; layer < needed.length; layer++) {
                    needed[layer] = isMissing(layers.get(layer), attacker, leaf);
                    any |= needed[layer];
                }
                protect(witnesses, attacker, leaf, leaf + 1, any ? 1 : 0, needed, Reason.ATTRIBUTE);
            }
        }
    }

    private boolean isMissing(Layer layer, int attacker, int leaf) {
        int people = 0;
        int from = leaf - leaf % lattice.width();
        for (int other = from; other < from + lattice.width(); other++) {
            people += layer.sheet.counts[other];
        }
        return people > 0
                && layer.sheet.counts[leaf] == 0
                && !layer.attackers.get(attacker).knows()[leaf];
    }

    private void protect(
            List<Witness> witnesses, int attacker, int from, int to, int need, boolean[] needed, Reason reason) {
        if (need > 0 && witnesses.stream().noneMatch(witness -> witness.protects(layers, attacker, need, needed))) {
            witnesses.add(search.find(attacker, from, to, need, needed, reason));
        }
    }
}
