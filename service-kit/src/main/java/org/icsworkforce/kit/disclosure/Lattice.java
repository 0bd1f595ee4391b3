package org.icsworkforce.kit.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbering of a table. A finest combination of members is a <i>leaf</i>; a combination of members of any levels is
 * a <i>cell</i>; a choice of one level per axis is a <i>margin</i>.
 */
final class Lattice {

    private static final int MOST_CELLS = 2_000_000;

    final List<Axis> axes;
    final int leaves;
    final int cells;
    final int[] sizes;
    final int[] leafStrides;
    final int[] cellStrides;
    /** Axis, level (the total is the last), leaf of the axis: number of the member within the axis. */
    final int[][][] member;

    final List<int[]> margins;
    /** Position of the axis of answers; -1 without. */
    final int answers;
    /** Of the axis of answers, at all levels, without the total. */
    final int answerMembers;

    private final List<List<String>> codes = new ArrayList<>();

    Lattice(List<Axis> axes) {
        this.axes = axes;
        this.answers = axes.getLast().role().answers() ? axes.size() - 1 : -1;
        sizes = axes.stream().mapToInt(axis -> axis.members().size()).toArray();
        member = axes.stream().map(this::members).toArray(int[][][]::new);
        int[] counts = codes.stream().mapToInt(List::size).toArray();
        answerMembers = answers < 0 ? 0 : counts[answers] - 1;
        leafStrides = strides(sizes);
        cellStrides = strides(counts);
        leaves = Math.multiplyExact(leafStrides[0], sizes[0]);
        cells = Math.multiplyExact(cellStrides[0], counts[0]);
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException("a table has at most " + MOST_CELLS + " cells, not " + cells);
        }
        margins = margins();
    }

    private int[][] members(Axis axis) {
        var names = new ArrayList<String>();
        int[][] byLevel = new int[axis.levels().size() + 1][];
        for (int level = 0; level < byLevel.length - 1; level++) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            axis.levels().get(level).members().forEach(code -> {
                numbers.put(code, names.size());
                names.add(code);
            });
            Map<String, String> groups = axis.levels().get(level).groups();
            byLevel[level] = axis.members().stream()
                    .mapToInt(leaf -> numbers.get(groups.get(leaf)))
                    .toArray();
        }
        int all = names.size();
        names.add(Axis.ALL);
        byLevel[byLevel.length - 1] =
                axis.members().stream().mapToInt(leaf -> all).toArray();
        codes.add(names);
        return byLevel;
    }

    private static int[] strides(int[] sizes) {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride = Math.multiplyExact(stride, sizes[axis]);
        }
        return strides;
    }

    private List<int[]> margins() {
        List<int[]> all = List.of(new int[axes.size()]);
        for (int axis = 0; axis < axes.size(); axis++) {
            int position = axis;
            int levels = axes.get(axis).levels().size() + (axes.get(axis).total() ? 1 : 0);
            all = all.stream()
                    .flatMap(margin -> IntStream.range(0, levels).mapToObj(level -> {
                        int[] with = margin.clone();
                        with[position] = level;
                        return with;
                    }))
                    .toList();
        }
        return all;
    }

    /** Whether the margin counts people, not their answers. */
    boolean isOfPeople(int[] margin) {
        return answers < 0 || margin[answers] == axes.get(answers).levels().size();
    }

    /** Leaves of one group of people: its answers, or itself. */
    int width() {
        return answers < 0 ? 1 : sizes[answers];
    }

    /** The margin of the leaves. */
    int[] finest() {
        return new int[sizes.length];
    }

    /** The leaf within its axis. */
    int position(int leaf, int axis) {
        return leaf / leafStrides[axis] % sizes[axis];
    }

    /** The cell of the margin that the leaf belongs to. */
    int cell(int[] margin, int leaf) {
        int cell = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            cell += cellStrides[axis] * member[axis][margin[axis]][position(leaf, axis)];
        }
        return cell;
    }

    List<String> codes(int cell) {
        return IntStream.range(0, axes.size())
                .mapToObj(axis -> codes.get(axis)
                        .get(cell / cellStrides[axis] % codes.get(axis).size()))
                .toList();
    }

    /** The leaf of finest members, in the order of the axes. */
    int leaf(List<String> members) {
        int leaf = 0;
        for (int axis = 0; axis < sizes.length; axis++) {
            @Nullable String code = members.size() == sizes.length ? members.get(axis) : null;
            int position =
                    code == null ? -1 : codes.get(axis).subList(0, sizes[axis]).indexOf(code);
            if (position < 0) {
                throw new IllegalArgumentException("not finest members of the table: " + members);
            }
            leaf += leafStrides[axis] * position;
        }
        return leaf;
    }
}
