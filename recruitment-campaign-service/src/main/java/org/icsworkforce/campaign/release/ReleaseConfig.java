package org.icsworkforce.campaign.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When hires are released. */
@ConfigMapping(prefix = "workforce.hire-release")
interface ReleaseConfig {

    /** Day of every month on which a release is made, in London; each month has it. */
    @WithDefault("1")
    @Min(1)
    @Max(28)
    int day();

    /** Months that must have ended since the one that is released: late reports are still usual for so long. */
    @WithDefault("1")
    @Min(0)
    @Max(24)
    int settling();

    /** Between two looks whether a release is due. */
    @WithDefault("PT10M")
    Duration round();
}
