package org.icsworkforce.vacancy.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which vacancies were opened, as the index knows them: in blocks of 8, 64 and 512.
 *
 * @param first the day with which they begin; null for all there are
 * @param terms one of which each vacancy of these days has; none for all there are
 */
record Days(@Nullable LocalDate first, List<String> terms) {

    /** Sizes of blocks are those of {@code vacancy_search_terms}; the last level is all days. */
    private static final long[] SIZES = {8, 64, 512};

    static final int ALL = SIZES.length;

    private static final long EPOCH = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int MOST_BLOCKS = 40;

    /** The block in which the vacancies before a position are, as far as they are in one. */
    static Days before(Position position, int level, @Nullable LocalDate earliest) {
        if (level == ALL) {
            return earliest == null ? new Days(null, List.of()) : new Days(earliest, cover(earliest, position.day()));
        }
        long block = block(position.day(), level);
        return new Days(LocalDate.ofEpochDay(EPOCH + block * SIZES[level]), List.of(term(level, block)));
    }

    /** The smallest blocks of which not too many hold these days; none when no size will do. */
    private static List<String> cover(LocalDate first, LocalDate last) {
        for (int level = 0; level < ALL; level++) {
            long from = block(first, level);
            long to = block(last, level);
            if (to - from < MOST_BLOCKS) {
                int size = level;
                return LongStream.rangeClosed(from, to)
                        .mapToObj(block -> term(size, block))
                        .toList();
            }
        }
        return List.of();
    }

    private static long block(LocalDate day, int level) {
        return (day.toEpochDay() - EPOCH) / SIZES[level];
    }

    private static String term(int level, long block) {
        return "days" + SIZES[level] + "=" + block;
    }
}
