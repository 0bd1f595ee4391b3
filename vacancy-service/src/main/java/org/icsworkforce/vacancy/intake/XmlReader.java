package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.icsworkforce.vacancy.intake.Origin.Note;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are elements of an XML document, read one at a time. A document type is refused, so there are no entities
 * but XML's own and nothing is fetched; depth, number of elements and length of a row are bounded.
 */
public final class XmlReader implements RowReader {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_TEXT = 1 << 20;
    private static final char FIRST_CONTROL = '\u0080';
    private static final char LAST_CONTROL = '\u009F';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Note> LEGACY = List.of(new Note(IntakeProblem.LEGACY_ENCODING, null));
    private static final XMLInputFactory FACTORY = factory();

    /** Namespaces of attributes that say how a document is written, such as where its schema is. */
    private static final String OF_XML = "http://www.w3.org/";

    private static final int MAX_TOLD = 5;

    /** Of SOAP. */
    private static final String FAULT = "Fault";

    /** Of one comment, instruction or tag, which the platform's reader would take whole; it reads ahead by some of this. */
    private static final int MAX_PART = 4 << 20;

    private final Parts payload;
    private final Set<String> roots;
    private final Set<String> rows;
    private final Function<XmlElement, ObjectNode> reading;
    private @Nullable XMLStreamReader xml;
    private int depth;
    private int index;
    private boolean legacy;

    /** Elements that are no rows, while there are none. */
    private final Set<String> others = new TreeSet<>();

    /**
     * @param roots local names that the document may begin with
     * @param rows local names of the elements that are rows
     * @param reading of such an element
     */
    public XmlReader(
            InputStream payload, Set<String> roots, Set<String> rows, Function<XmlElement, ObjectNode> reading) {
        this.payload = new Parts(new WithoutFill(payload));
        this.roots = roots;
        this.rows = rows;
        this.reading = reading;
    }

    private static XMLInputFactory factory() {
        // the platform's own, whatever else a dependency brings along
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // the default one writes to the standard error stream
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        try {
            if (xml == null) {
                xml = reader();
            }
            return next(xml);
        } catch (XMLStreamException e) {
            if (payload.blank) {
                throw new UnreadablePayload(IntakeProblem.EMPTY_PAYLOAD, "", null, null);
            }
            throw broken(
                    e.getLocation(),
                    e.getNestedException() instanceof UnreadablePayload unreadable
                            ? unreadable.getMessage()
                            : XmlBreak.of(e).told());
        }
    }

    private XMLStreamReader reader() throws IOException, XMLStreamException {
        XmlStart start = XmlStart.of(payload);
        return start.encoding() == null
                ? FACTORY.createXMLStreamReader(start.document())
                : FACTORY.createXMLStreamReader(start.document(), start.encoding());
    }

    private @Nullable RawRow next(XMLStreamReader xml) throws XMLStreamException, UnreadablePayload {
        while (xml.hasNext()) {
            payload.begin();
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw broken(xml.getLocation(), "The document has a DOCTYPE, which is refused: leave it out.");
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml);
                    if (index == 0 && xml.getLocalName().equals(FAULT)) {
                        throw broken(
                                xml.getLocation(),
                                "The document is an error that a service has answered (a SOAP fault), and no feed: ask"
                                        + " that service again.");
                    }
                    if (rows.contains(xml.getLocalName())) {
                        legacy = false;
                        XmlElement element = element(xml);
                        RawRow row = RawRow.of(index++, element.line(), reading.apply(element));
                        return row.noted(legacy ? LEGACY : List.of()).noted(Origin.notRead(element.unread()));
                    }
                    note(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        if (index == 0 && !others.isEmpty()) {
            throw new UnreadablePayload(
                    IntakeProblem.EMPTY_PAYLOAD,
                    "No element is " + String.join(" or ", new TreeSet<>(rows)) + "; there are "
                            + Fault.shorten(String.join(", ", others)) + ".",
                    null,
                    null);
        }
        return null;
    }

    private void note(String element) {
        if (index == 0 && depth > 1 && others.size() < MAX_TOLD) {
            others.add(element);
        }
    }

    private void begin(XMLStreamReader xml) throws UnreadablePayload {
        if (depth == 0 && !roots.contains(xml.getLocalName())) {
            throw broken(
                    xml.getLocation(),
                    "A document of this format begins with " + String.join(" or ", new TreeSet<>(roots))
                            + ", and this one with " + Fault.shorten(xml.getLocalName())
                            + ": check the feed's format, and whether some service has answered with an error.");
        }
        if (++depth > MAX_DEPTH) {
            throw broken(xml.getLocation(), "Elements are nested deeper than " + MAX_DEPTH + ".");
        }
    }

    /** The element that the reader stands at the beginning of, up to its end. */
    private XmlElement element(XMLStreamReader xml) throws XMLStreamException, UnreadablePayload {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement row = read(xml);
        open.push(row);
        int elements = 1;
        int length = 0;
        while (!open.isEmpty()) {
            payload.begin();
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml);
                    elements++;
                    XmlElement child = read(xml);
                    length += child.attributes().values().stream()
                            .mapToInt(String::length)
                            .sum();
                    open.getFirst().children().add(child);
                    open.push(child);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    length += xml.getTextLength();
                    append(xml, open.getFirst().content());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    open.pop();
                }
                default -> {}
            }
            if (elements > MAX_ELEMENTS || length > MAX_TEXT) {
                throw broken(
                        xml.getLocation(),
                        "A row has more than " + MAX_ELEMENTS + " elements or " + MAX_TEXT + " characters.");
            }
        }
        return row;
    }

    /** Where a document says ISO-8859-1 and means Windows-1252, its dashes and quotes come as control characters. */
    private void append(XMLStreamReader xml, StringBuilder text) {
        int begin = text.length();
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_CONTROL && c <= LAST_CONTROL) {
                legacy = true;
                text.setCharAt(i, new String(new byte[] {(byte) c}, WINDOWS).charAt(0));
            }
        }
    }

    private static XmlElement read(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || !namespace.startsWith(OF_XML)) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return new XmlElement(
                xml.getLocalName(),
                String.valueOf(xml.getNamespaceURI()),
                attributes,
                xml.getLocation().getLineNumber());
    }

    /** Bounds what is read for one part of the document, before it fills the memory. */
    private static final class Parts extends FilterInputStream {

        private int length;
        private boolean blank = true;

        Parts(InputStream in) {
            super(in);
        }

        void begin() {
            length = 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                blank &= read <= ' ';
                bound(1);
            }
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int read = super.read(target, offset, count);
            for (int i = offset; blank && i < offset + read; i++) {
                blank = target[i] >= 0 && target[i] <= ' ';
            }
            bound(read);
            return read;
        }

        private void bound(int read) throws UnreadablePayload {
            length += Math.max(0, read);
            if (length > MAX_PART) {
                throw UnreadablePayload.because("A comment or an element is longer than " + MAX_PART + " bytes.");
            }
        }
    }

    private static UnreadablePayload broken(@Nullable Location place, String message) {
        return place == null || place.getLineNumber() < 1
                ? UnreadablePayload.because(message)
                : UnreadablePayload.at(place.getLineNumber(), place.getColumnNumber(), message);
    }
}
