package org.icsworkforce.gateway.exchange;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} header of W3C Trace Context: {@code version-traceId-parentId-flags}. */
public record TraceParent(String header) {

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.{0,200})?");
    private static final HexFormat HEX = HexFormat.of();

    /** Empty when there is none, or when it is not as the recommendation says: then a new trace begins. */
    public static Optional<TraceParent> parse(@Nullable String header) {
        return Optional.ofNullable(header).filter(FORM.asMatchPredicate()).map(TraceParent::new);
    }

    public static TraceParent begin(RandomGenerator random) {
        byte[] ids = new byte[24];
        random.nextBytes(ids);
        // an id of zeros only is invalid
        ids[0] |= 1;
        ids[16] |= 1;
        return new TraceParent("00-" + HEX.formatHex(ids, 0, 16) + "-" + HEX.formatHex(ids, 16, 24) + "-01");
    }

    /** 32 hexadecimal digits. */
    public String traceId() {
        return header.substring(3, 35);
    }
}
