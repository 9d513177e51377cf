package io.strongroom.ui.text;

import io.strongroom.intake.advice.Advice;
import io.strongroom.intake.advice.Advice.Dated;
import io.strongroom.intake.advice.Fix;
import io.strongroom.intake.advice.Provider;
import io.strongroom.intake.recognition.ContentKind;
import io.strongroom.intake.recognition.format.Pem;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A sentence for each advice of the value doctor, which says what to do, and a label for each fix.
/// The switches have no default, so that a new rule does not compile until it has words. No
/// sentence holds anything of a value.
public final class AdviceMessages {

    private final Messages messages;
    private final Clock clock;

    /// @param messages the texts to make sentences of
    /// @param clock in whose zone the day of a date is told
    public AdviceMessages(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// What is probably not meant, and what to do about it.
    public String of(Advice advice) {
        return switch (advice) {
            case Advice.OnlyBlanks() -> messages.text("advice.only-blanks");
            case Advice.Placeholder() -> messages.text("advice.placeholder");
            case Advice.ServiceAccountWithoutKey() ->
                    messages.text("advice.service-account-without-key");
            case Advice.PublicInsteadOfPrivate(boolean certificate) ->
                    messages.text(
                            certificate
                                    ? "advice.public-instead-of-private.certificate"
                                    : "advice.public-instead-of-private.key");
            case Advice.Expired(Dated dated, Instant end) ->
                    messages.text("advice.expired." + dated, day(end));
            case Advice.ExpiresSoon(Dated dated, Instant end) ->
                    messages.text("advice.expires-soon." + dated, day(end));
            case Advice.BrokenPem(Pem.Flaw.Kind flaw, int line) ->
                    messages.text("advice.broken-pem." + flaw, line);
            case Advice.PemOnOneLine _ -> messages.text("advice.pem-on-one-line");
            case Advice.Base64OfFile(ContentKind kind, int times, boolean file) ->
                    messages.text(
                            file
                                    ? "advice.base64-of-file.in-file"
                                    : "advice.base64-of-file.as-text",
                            messages.text("advice.file." + kind),
                            times);
            case Advice.KeptPrefix(Advice.Prefix prefix) ->
                    messages.text("advice.kept-prefix." + prefix);
            case Advice.KeptQuotes() -> messages.text("advice.kept-quotes");
            case Advice.TrailingLineBreak() -> messages.text("advice.trailing-line-break");
            case Advice.SurroundingBlanks blanks -> of(blanks);
            case Advice.OtherProvider(Provider found, Provider named, boolean certain) ->
                    messages.text(
                            certain
                                    ? "advice.other-provider.certain"
                                    : "advice.other-provider.possible",
                            found.title(),
                            named.title());
            case Advice.LockedKey() -> messages.text("advice.locked-key");
            case Advice.KubeconfigNeedsFiles(List<String> fields) ->
                    messages.text("advice.kubeconfig-needs-files", String.join(", ", fields));
            case Advice.KubeconfigRunsProgram() -> messages.text("advice.kubeconfig-runs-program");
            case Advice.MissingLineBreak _ -> messages.text("advice.missing-line-break");
            case Advice.WrappedBase64() -> messages.text("advice.wrapped-base64");
        };
    }

    /// The words to press for a fix.
    public String of(Fix fix) {
        return messages.text("advice.fix." + fix);
    }

    private String of(Advice.SurroundingBlanks blanks) {
        String key = blanks.unseen() ? "advice.unseen-blanks." : "advice.blanks.";
        if (blanks.leading()) {
            return messages.text(key + (blanks.trailing() ? "around" : "before"));
        }
        return messages.text(key + "after");
    }

    private String day(Instant end) {
        return DateTimeFormatter.ofPattern(
                        messages.text("time.pattern.day-and-year"), messages.locale())
                .format(end.atZone(clock.getZone()));
    }
}
