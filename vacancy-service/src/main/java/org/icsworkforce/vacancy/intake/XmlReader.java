package org.icsworkforce.vacancy.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are elements of an XML document, read one at a time. A document type is refused, so there are no entities
 * but XML's own and nothing is fetched; depth, number of elements and length of a row are bounded.
 */
public final class XmlReader implements RowReader {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_TEXT = 1 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream payload;
    private final Set<String> roots;
    private final Set<String> rows;
    private final Function<XmlElement, ObjectNode> reading;
    private @Nullable XMLStreamReader xml;
    private int depth;
    private int index;

    /**
     * @param roots local names that the document may begin with
     * @param rows local names of the elements that are rows
     * @param reading of such an element
     */
    public XmlReader(
            InputStream payload, Set<String> roots, Set<String> rows, Function<XmlElement, ObjectNode> reading) {
        this.payload = payload;
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
                xml = FACTORY.createXMLStreamReader(payload);
            }
            return next(xml);
        } catch (XMLStreamException e) {
            throw broken(
                    e.getLocation(),
                    "The XML is broken here: an element is not closed, a character is not in the declared encoding,"
                            + " or an entity is not known.");
        }
    }

    private @Nullable RawRow next(XMLStreamReader xml) throws XMLStreamException, UnreadablePayload {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw broken(xml.getLocation(), "The document has a DOCTYPE, which is refused: leave it out.");
                case XMLStreamConstants.START_ELEMENT -> {
                    begin(xml);
                    if (rows.contains(xml.getLocalName())) {
                        XmlElement element = element(xml);
                        return RawRow.of(index++, element.line(), reading.apply(element));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return null;
    }

    private void begin(XMLStreamReader xml) throws UnreadablePayload {
        if (depth == 0 && !roots.contains(xml.getLocalName())) {
            throw broken(
                    xml.getLocation(),
                    "A document of this format begins with " + String.join(" or ", new TreeSet<>(roots))
                            + ": check the feed's format.");
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
                    open.getFirst().text().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
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

    private static XmlElement read(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return XmlElement.begin(
                xml.getLocalName(), attributes, xml.getLocation().getLineNumber());
    }

    private static UnreadablePayload broken(@Nullable Location place, String message) {
        return place == null || place.getLineNumber() < 1
                ? UnreadablePayload.because(message)
                : UnreadablePayload.at(place.getLineNumber(), place.getColumnNumber(), message);
    }
}
