package io.strongroom.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.advice.Advice.Prefix;
import io.strongroom.intake.advice.Fix;
import io.strongroom.intake.advice.Provider;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.format.Pem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class AdviceMessagesTest {

    private static final Instant NIGHT = Instant.parse("2026-11-23T23:30:00Z");

    private final AdviceMessages words =
            new AdviceMessages(
                    new Messages(Locale.ENGLISH), Clock.system(ZoneId.of("Europe/Berlin")));

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        new Advice.Expired(Dated.CERTIFICATE, NIGHT),
                        "This certificate expired on 24 Nov 2026: get a new one"),
                Arguments.of(
                        new Advice.ExpiresSoon(Dated.TOKEN, NIGHT),
                        "This token expires on 24 Nov 2026: renew it before then"),
                Arguments.of(
                        new Advice.OtherProvider(Provider.HUGGING_FACE, Provider.OPENAI, true),
                        "This looks like a token of Hugging Face, and the name says OpenAI: check"
                                + " which of the two is right"),
                Arguments.of(
                        new Advice.Base64OfFile(ContentKind.KUBECONFIG, 1, false),
                        "This is a file in base64 (kubeconfig): jobs that want the file need it"
                                + " decoded"),
                Arguments.of(
                        new Advice.Base64OfFile(ContentKind.PRIVATE_KEY, 2, true),
                        "In this file is another in base64 (private key), encoded 2 times: choose"
                                + " that one instead"),
                Arguments.of(
                        new Advice.KubeconfigNeedsFiles(
                                List.of("client-certificate", "client-key")),
                        "It points at files of this machine (client-certificate, client-key), which"
                                + " jobs do not have: use the output of kubectl config view"
                                + " --flatten --raw"),
                Arguments.of(
                        new Advice.BrokenPem(Pem.Flaw.Kind.NO_END, 3),
                        "The block that begins in line 3 has no END: copy all of it"),
                Arguments.of(
                        new Advice.SurroundingBlanks(true, true, false), "Has blanks around it"),
                Arguments.of(
                        new Advice.SurroundingBlanks(false, true, true),
                        "Ends with a blank that cannot be seen"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void saysWhatIsTheMatterAndWhatToDo(Advice advice, String sentence) {
        assertThat(words.of(advice)).isEqualTo(sentence);
    }

    /// Every advice there can be, in all of its variants.
    static List<Advice> all() {
        List<Advice> all =
                new ArrayList<>(
                        List.of(
                                new Advice.OnlyBlanks(),
                                new Advice.Placeholder(),
                                new Advice.ServiceAccountWithoutKey(),
                                new Advice.PublicInsteadOfPrivate(true),
                                new Advice.PublicInsteadOfPrivate(false),
                                new Advice.PemOnOneLine(false),
                                new Advice.KeptQuotes(),
                                new Advice.TrailingLineBreak(),
                                new Advice.LockedKey(),
                                new Advice.KubeconfigNeedsFiles(List.of("client-key")),
                                new Advice.KubeconfigRunsProgram(),
                                new Advice.MissingLineBreak(false),
                                new Advice.WrappedBase64(),
                                new Advice.OtherProvider(Provider.AWS, Provider.NPM, true),
                                new Advice.OtherProvider(Provider.AWS, Provider.NPM, false)));
        for (Dated dated : Dated.values()) {
            all.add(new Advice.Expired(dated, NIGHT));
            all.add(new Advice.ExpiresSoon(dated, NIGHT));
        }
        for (Pem.Flaw.Kind flaw : Pem.Flaw.Kind.values()) {
            all.add(new Advice.BrokenPem(flaw, 1));
        }
        for (Prefix prefix : Prefix.values()) {
            all.add(new Advice.KeptPrefix(prefix));
        }
        for (ContentKind kind :
                List.of(
                        ContentKind.KUBECONFIG,
                        ContentKind.SERVICE_ACCOUNT,
                        ContentKind.CERTIFICATE,
                        ContentKind.PRIVATE_KEY,
                        ContentKind.PUBLIC_KEY)) {
            all.add(new Advice.Base64OfFile(kind, 1, true));
        }
        for (boolean leading : new boolean[] {true, false}) {
            for (boolean unseen : new boolean[] {true, false}) {
                all.add(new Advice.SurroundingBlanks(leading, true, unseen));
                all.add(new Advice.SurroundingBlanks(leading, !leading, unseen));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasAShortSentenceForEveryVariant(Advice advice) {
        assertThat(words.of(advice)).isNotBlank().doesNotContain("{", "_NO_", "null");
        assertThat(words.of(advice).length()).isLessThan(140);
    }

    @Test
    void theVariantsAreOfEveryRule() {
        assertThat(all().stream().map(advice -> advice.getClass().getSimpleName()))
                .contains(
                        Arrays.stream(Advice.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void hasALabelForEveryFix(Fix fix) {
        assertThat(words.of(fix)).isNotBlank();
        assertThat(words.of(fix).length()).isLessThan(25);
    }
}
