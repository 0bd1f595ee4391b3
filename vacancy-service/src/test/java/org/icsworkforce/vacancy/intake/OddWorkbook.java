package org.icsworkforce.vacancy.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as programs other than our own library write it. */
public final class OddWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private boolean strict;

    private OddWorkbook() {}

    /** @param rows what stands in the only sheet's {@code sheetData} */
    public static OddWorkbook of(String rows) {
        var workbook = new OddWorkbook();
        workbook.parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="%1$ssharedStrings+xml"/></Types>""".formatted(TYPE));
        workbook.parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><workbookPr/>
                <sheets><sheet name="Jobs" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, RELATIONSHIPS));
        workbook.parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""".formatted(RELATIONSHIPS));
        workbook.parts.put("xl/styles.xml", """
                <styleSheet xmlns="%s"><numFmts count="8"><numFmt numFmtId="164" formatCode="00000"/>
                <numFmt numFmtId="165" formatCode="&quot;REQ-&quot;0000"/><numFmt numFmtId="166" formatCode="0000\\-000"/>
                <numFmt numFmtId="167" formatCode="00&quot; hours&quot;"/><numFmt numFmtId="168" formatCode="[$€-2]\\ #,##0"/>
                <numFmt numFmtId="169" formatCode="[$£-809]#,##0.00"/>
                <numFmt numFmtId="170" formatCode="#,##0_d"/><numFmt numFmtId="171" formatCode="*y#,##0"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
                <xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>""".formatted(MAIN));
        workbook.parts.put("xl/sharedStrings.xml", """
                <sst xmlns="%s"><si><r><t>Staff </t></r><r><rPr><b/></rPr><t xml:space="preserve">nurse</t></r></si></sst>""".formatted(MAIN));
        workbook.parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>""".formatted(MAIN, rows));
        return workbook;
    }

    OddWorkbook from1904() {
        parts.compute("xl/workbook.xml", (name, part) -> part.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));
        return this;
    }

    /** As spreadsheets save "Strict Open XML". */
    OddWorkbook strict() {
        strict = true;
        return this;
    }

    OddWorkbook withoutStyles() {
        parts.remove("xl/styles.xml");
        parts.compute(
                "[Content_Types].xml", (name, part) -> part.replaceFirst("<Override PartName=\"/xl/styles[^>]*>", ""));
        return this;
    }

    OddWorkbook withPaths(char separator) {
        var renamed = new LinkedHashMap<String, String>();
        parts.forEach((name, part) -> renamed.put(name.replace('/', separator), part));
        parts.clear();
        parts.putAll(renamed);
        return this;
    }

    public byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String written = strict
                        ? part.getValue()
                                .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(RELATIONSHIPS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        : part.getValue();
                zip.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
