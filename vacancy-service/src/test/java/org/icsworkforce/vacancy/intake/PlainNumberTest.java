package org.icsworkforce.vacancy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({"1E+5,100000", "1.50,1.50", "1E-7,0.0000001", "1E+31,1E+31", "1E+999999999,1E+999999999", "1E-31,1E-31"
    })
    void numberIsWrittenOutUnlessNobodyCouldReadIt(String number, String written) {
        assertThat(PlainNumber.written(DecimalNode.valueOf(new BigDecimal(number))))
                .isEqualTo(written);
    }
}
