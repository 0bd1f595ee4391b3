package org.icsworkforce.kit.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a table while it is being protected: true values, and why each is shown or hidden. */
final class Sheet {

    final Lattice lattice;
    final Profile profile;
    /** Per leaf. */
    final int[] counts;
    /** Leaves whose count everybody knows to be 0, whatever is hidden. */
    final boolean[] empty;
    /** Per cell. */
    final int[] values;

    /** Per cell; null for what is not declared. */
    private final @Nullable Reason[] reasons;

    private final boolean[] ofPeople;

    Sheet(Table table, Profile profile) {
        this.lattice = new Lattice(table.axes());
        this.profile = profile;
        counts = new int[lattice.leaves];
        empty = new boolean[lattice.leaves];
        values = new int[lattice.cells];
        reasons = new Reason[lattice.cells];
        ofPeople = new boolean[lattice.cells];
        table.counts().forEach((members, count) -> counts[lattice.leaf(members)] = count);
        table.impossible().forEach(members -> empty[lattice.leaf(members)] = true);
        boolean[] possible = new boolean[lattice.cells];
        for (int[] margin : lattice.margins) {
            for (int leaf = 0; leaf < lattice.leaves; leaf++) {
                int cell = lattice.cell(margin, leaf);
                values[cell] += counts[leaf];
                possible[cell] |= !empty[leaf];
                ofPeople[cell] = lattice.isOfPeople(margin);
                reasons[cell] = Reason.SHOWN;
            }
        }
        for (int[] margin : lattice.margins) {
            for (int leaf = 0; leaf < lattice.leaves; leaf++) {
                int cell = lattice.cell(margin, leaf);
                if (ofPeople[cell] && possible[cell] && !profile.mayBeShown(values[cell])) {
                    hide(cell, Reason.PRIMARY);
                }
                empty[leaf] |= ofPeople[cell] && values[cell] == 0 && profile.zeros() == Profile.Zeros.SHOWN;
            }
        }
    }

    /** A group that is hidden takes its answers along. */
    void hide(int cell, Reason reason) {
        if (hidden(cell)) {
            return;
        }
        reasons[cell] = reason;
        if (ofPeople[cell] && lattice.answers >= 0) {
            // the answers are the last axis, and its total the last of its members
            for (int answer = cell - lattice.answerMembers; answer < cell; answer++) {
                if (reasons[answer] == Reason.SHOWN) {
                    reasons[answer] = reason;
                }
            }
        }
    }

    boolean hidden(int cell) {
        return reasons[cell] != Reason.SHOWN;
    }

    /** The fewest people that a hidden cell can hold, as everybody knows: were it empty, it would be shown. */
    int floor(int cell) {
        return ofPeople[cell] && profile.zeros() == Profile.Zeros.SHOWN ? 1 : 0;
    }

    /** What is lost when the cell is hidden. */
    long weight(int cell) {
        return values[cell] + profile.minimum();
    }

    /** As an earlier release has it. */
    static Sheet of(Edition edition, Profile profile) {
        var sheet = new Sheet(edition.table(), profile);
        for (int cell = 0; cell < sheet.lattice.cells; cell++) {
            Cell released = edition.release().cells().get(sheet.lattice.codes(cell));
            if (released != null && !released.shown()) {
                sheet.hide(cell, released.reason());
            }
        }
        return sheet;
    }

    /**
     * @param held finest members that stay as the edition before has them
     */
    Map<List<String>, Cell> cells(Set<List<String>> held) {
        boolean[] kept = new boolean[lattice.cells];
        held.forEach(
                members -> lattice.margins.forEach(margin -> kept[lattice.cell(margin, lattice.leaf(members))] = true));
        var cells = new LinkedHashMap<List<String>, Cell>();
        for (int cell = 0; cell < lattice.cells; cell++) {
            Reason reason = reasons[cell];
            if (reason != null) {
                List<String> members = lattice.codes(cell);
                Integer value = reason == Reason.SHOWN ? profile.shown(values[cell]) : null;
                cells.put(
                        members,
                        new Cell(members, value, value != null && kept[cell] ? Reason.PREVIOUS_RELEASE : reason));
            }
        }
        return cells;
    }
}
