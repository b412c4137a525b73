package io.github.ecrlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void everyCharacterIsReadBackAsItIs() throws IOException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x300; c++) {
            all.append(c);
        }
        all.append("\u2028\uFFFD").appendCodePoint(0x1F600);
        JsonWriter json = new JsonWriter();
        json.writeStartObject();
        json.writeStringField("all", all.toString());
        json.writeEndObject();

        try (JsonParser parser = new JsonFactory().createParser(json.text().toString())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            assertThat(parser.nextFieldName()).isEqualTo("all");
            assertThat(parser.nextTextValue()).isEqualTo(all.toString());
        }
    }

    @Test
    void controlsAreEscaped() {
        JsonWriter json = new JsonWriter();
        json.writeString("a\tb\"c\\\n\u001f\b\f\r");
        assertThat(json.text()).hasToString("\"a\\tb\\\"c\\\\\\n\\u001F\\b\\f\\r\"");
    }

    @Test
    void eachFieldAndItemHasItsLine() {
        JsonWriter json = new JsonWriter();
        json.writeStartObject();
        json.writeNumberField("one", 1);
        json.writeArrayFieldStart("none");
        json.writeEndArray();
        json.writeArrayFieldStart("list");
        json.writeString("a");
        json.writeStartObject();
        json.writeBooleanField("yes", true);
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("empty");
        json.writeEndObject();
        json.writeEndObject();
        assertThat(json.text()).hasToString("""
                        {
                          "one": 1,
                          "none": [ ],
                          "list": [
                            "a",
                            {
                              "yes": true
                            }
                          ],
                          "empty": { }
                        }""");
    }
}
