package org.icsworkforce.vacancy.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook: its first row that is not empty is the header, and the rows behind it are read one at a time.
 * The line of a row is its number in the sheet. A cell that is shown as a date is one; of a formula its stored result
 * counts.
 */
public final class XlsxReader implements RowReader {

    private static final long MAX_FILE = 64L << 20;

    /** Of all parts unpacked; the texts of cells are held in memory. */
    private static final long MAX_UNPACKED = 1L << 30;

    private static final long MAX_TEXTS = 64L << 20;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[^\\[]*[dy].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final Columns columns;
    private final Iterator<Row> rows;
    private @Nullable Table table;
    private int width;
    private int index;

    /** @param sheet name of the sheet; null for the first one */
    public XlsxReader(InputStream payload, @Nullable String sheet, Columns columns) throws IOException {
        this.columns = columns;
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            spool(payload, file);
            requireBounded(file);
            var workbook = new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, false));
            rows = sheet(workbook, sheet).openStream().iterator();
        } catch (UnreadablePayload e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadablePayload.because("It is no workbook of the kind .xlsx, or a broken one.");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void spool(InputStream payload, Path file) throws IOException {
        try (var bounded = Unpacked.limited(payload, MAX_FILE);
                var out = Files.newOutputStream(file)) {
            bounded.transferTo(out);
        }
    }

    /** The library unpacks what it is given: a small bomb must not fill the memory. */
    private static void requireBounded(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long left = MAX_UNPACKED;
            for (var part : Collections.list(zip.entries())) {
                long allowed = part.getName().equals(TEXTS) ? Math.min(left, MAX_TEXTS) : left;
                left -= unpackedSize(zip.getInputStream(part), allowed);
            }
        }
    }

    /** As it is, not as the file says that it is. */
    private static long unpackedSize(InputStream part, long allowed) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long size = 0;
        for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
            size += read;
            if (size > allowed) {
                throw UnreadablePayload.because("The workbook is too large when unpacked.");
            }
        }
        return size;
    }

    private static Sheet sheet(ReadableWorkbook workbook, @Nullable String name) throws UnreadablePayload {
        return (name == null ? workbook.getSheet(0) : workbook.findSheet(name))
                .orElseThrow(() -> UnreadablePayload.because("The workbook has no sheet "
                        + (name == null ? "at all." : "of the name that the feed gives.")));
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<String> cells = cells(row);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (table != null) {
                    return table.row(index++, row.getRowNum(), padded(cells));
                }
                width = cells.size();
                table = new Table(cells, columns);
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw UnreadablePayload.because("The sheet cannot be read on behind row " + index + ".");
        }
    }

    /** Up to the last one that holds something: spreadsheets keep formatted empty cells. */
    private static List<String> cells(Row row) {
        var cells = new ArrayList<>(IntStream.range(0, row.getCellCount())
                .mapToObj(column ->
                        row.getOptionalCell(column).map(XlsxReader::text).orElse(""))
                .toList());
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private List<String> padded(List<String> cells) {
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            LocalDateTime date = cell.asDate();
            return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? date.toLocalDate().toString()
                    : date.toString();
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().toPlainString();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> cell.asString();
            case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
            // #REF! and the like: whatever it is meant for says what is wrong with it
            case ERROR -> String.valueOf(cell.getRawValue());
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(QUOTED.matcher(format).replaceAll("")).matches();
    }
}
