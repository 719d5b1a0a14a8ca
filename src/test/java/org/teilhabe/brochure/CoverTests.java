package org.teilhabe.brochure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teilhabe.platform.Rejected;

class CoverTests {
    @ParameterizedTest
    @CsvSource({"png, png", "jpg, jpg"})
    void takesPicturesThatCanBePrinted(String format, String type) throws IOException {
        assertThat(Cover.of(picture(format, 600, 400)).type()).isEqualTo(type);
    }

    @Test
    void refusesWhatIsNoPictureOrADamagedOne() throws IOException {
        refused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "kind");
        refused(new byte[0], "kind");
        refused(new byte[3 * 1024 * 1024], "large");
        refused(picture("png", 100, 100), "small");
        refused(Arrays.copyOf(picture("png", 600, 400), 60), "broken");
        refused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}, "broken");
    }

    private static void refused(byte[] bytes, String why) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> Cover.of(bytes))
                .withMessage("brochure.desk.cover." + why);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
