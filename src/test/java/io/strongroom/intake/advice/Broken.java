package io.strongroom.intake.advice;

import io.strongroom.intake.advice.Advice.Base64OfFile;
import io.strongroom.intake.advice.Advice.BrokenPem;
import io.strongroom.intake.advice.Advice.Expired;
import io.strongroom.intake.advice.Advice.ExpiresSoon;
import io.strongroom.intake.advice.Advice.KeptPrefix;
import io.strongroom.intake.advice.Advice.KeptQuotes;
import io.strongroom.intake.advice.Advice.KubeconfigNeedsFiles;
import io.strongroom.intake.advice.Advice.KubeconfigRunsProgram;
import io.strongroom.intake.advice.Advice.LockedKey;
import io.strongroom.intake.advice.Advice.MissingLineBreak;
import io.strongroom.intake.advice.Advice.OnlyBlanks;
import io.strongroom.intake.advice.Advice.OtherProvider;
import io.strongroom.intake.advice.Advice.PemOnOneLine;
import io.strongroom.intake.advice.Advice.Placeholder;
import io.strongroom.intake.advice.Advice.PublicInsteadOfPrivate;
import io.strongroom.intake.advice.Advice.ServiceAccountWithoutKey;
import io.strongroom.intake.advice.Advice.SurroundingBlanks;
import io.strongroom.intake.advice.Advice.TrailingLineBreak;
import io.strongroom.intake.advice.Advice.WrappedBase64;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/// Values, each with a rule that it breaks.
final class Broken {

    private Broken() {}

    static Stream<Example> examples() {
        return Stream.of(
                        Example.each(OnlyBlanks.class, "KEY", " ", "\n", "\t\r\n \u00A0\u200B"),
                        Example.each(
                                Placeholder.class, "KEY", "changeme", "CHANGE_ME", "change-this!"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "your-api-key",
                                "YOUR_TOKEN_HERE",
                                "yourapikey"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "<token>",
                                "<your key here>",
                                "xxx",
                                "XXXXXXXX"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "TODO",
                                "tbd",
                                "todo\n",
                                "${TOKEN}",
                                "{{ token }}",
                                "$TOKEN"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "sk-proj-xxxxxxxx",
                                "hf_xxxxxxxxx",
                                "sk-...",
                                "\u2022\u2022\u2022\u2022"),
                        Example.each(
                                Placeholder.class,
                                "KEY",
                                "sk-...aB3d",
                                "sk-proj-********wxyz",
                                "insert-key-here",
                                "\"\""),
                        Example.each(
                                Placeholder.class, "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"),
                        Example.each(
                                ServiceAccountWithoutKey.class, "GCP", Keys.serviceAccount("")),
                        Example.each(
                                ServiceAccountWithoutKey.class,
                                "GCP",
                                Keys.serviceAccount(", \"private_key\": \"\"")),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "TLS_KEY",
                                Keys.certificate(),
                                Keys.publicKey()),
                        Example.each(
                                PublicInsteadOfPrivate.class, "CA_PRIVATE_KEY", Keys.certificate()),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "DEPLOY_KEY",
                                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@here"),
                        Example.each(
                                PublicInsteadOfPrivate.class,
                                "SSH_KEY",
                                "ecdsa-sha2-nistp256 AAAAE2Vj",
                                "sk-ssh-ed25519@openssh.com AAAA"),
                        Example.each(Expired.class, "CERT", Keys.certificate(Duration.ofDays(-1))),
                        Example.each(
                                Expired.class,
                                "TOKEN",
                                Keys.tokenUntil(Duration.ZERO),
                                Keys.token("{\"exp\":1.5}")),
                        Example.each(
                                ExpiresSoon.class, "CERT", Keys.certificate(Duration.ofDays(29))),
                        Example.each(
                                ExpiresSoon.class,
                                "TOKEN",
                                Keys.tokenUntil(Duration.ofSeconds(1)),
                                Keys.tokenUntil(Duration.ofDays(30))),
                        Example.each(
                                BrokenPem.class,
                                "CERT",
                                "-----BEGIN CERTIFICATE-----\nAAAA\n",
                                "AAAA\n-----END CERTIFICATE-----\n"),
                        Example.each(
                                BrokenPem.class,
                                "CERT",
                                "-----BEGIN A-----\nAAAA\n-----END B-----\n",
                                "-----BEGIN A-----\nA*AA\n-----END A-----"),
                        Example.each(
                                BrokenPem.class,
                                "CERT",
                                "-----BEGIN A-----\n-----END A-----",
                                Example.lines(
                                        "-----BEGIN A-----",
                                        "-----BEGIN B-----",
                                        "AA==",
                                        "-----END B-----")),
                        Example.each(
                                PemOnOneLine.class,
                                "CERT",
                                Keys.certificate().replace("\n", "\\n"),
                                Keys.certificate().replace("\n", " "),
                                Keys.privateKey().replace("\n", "\\r\\n") + "\n"),
                        Example.each(
                                Base64OfFile.class,
                                "KUBECONFIG",
                                Keys.base64(Keys.kubeconfig("", "token: t")),
                                Keys.base64(Keys.base64(Keys.certificate()))),
                        Example.each(
                                Base64OfFile.class,
                                "GCP",
                                Keys.wrapped(
                                        Keys.serviceAccount(", \"private_key\": \"k\"")
                                                .getBytes(StandardCharsets.UTF_8),
                                        76)),
                        Example.each(
                                KeptPrefix.class,
                                "TOKEN",
                                "Bearer " + Example.LETTERS,
                                "bearer abcdef123",
                                "Token " + Example.LETTERS,
                                "Authorization: Bearer " + Example.LETTERS,
                                "authorization:" + Example.LETTERS),
                        Example.each(KeptPrefix.class, "TOKEN", "TOKEN=abc", "export TOKEN=abc"),
                        Example.each(
                                KeptQuotes.class,
                                "KEY",
                                "\"secret\"",
                                "'secret'",
                                "`secret`",
                                "\u201Csecret\u201D",
                                "\u2018secret\u2019",
                                " \"secret\"\n"),
                        Example.each(
                                TrailingLineBreak.class,
                                "KEY",
                                "secret\n",
                                "secret\r\n",
                                "secret\r",
                                "secret\n\n",
                                "secret \n"),
                        Example.each(
                                SurroundingBlanks.class,
                                "KEY",
                                " secret",
                                "secret ",
                                "\tsecret",
                                "\nsecret",
                                "secret\u00A0",
                                "\uFEFFsecret",
                                "secret\u200B",
                                "secret \n"),
                        Example.each(SurroundingBlanks.class, "KEY", "\uFEFFtwo\nlines\n"),
                        Example.each(
                                OtherProvider.class,
                                "OPENAI_API_KEY",
                                "hf_" + Example.LETTERS,
                                "sk-ant-api03-" + Example.LETTERS,
                                "AIza" + Example.LETTERS.substring(1),
                                "0123456789abcdef0123456789abcdef01234567"),
                        Example.each(
                                OtherProvider.class,
                                "HF_TOKEN",
                                "sk-proj-" + Example.LETTERS,
                                "ghp_" + Example.LETTERS,
                                "r8_" + Example.LETTERS + "K",
                                "npm_" + Example.LETTERS),
                        Example.each(
                                OtherProvider.class,
                                "GITHUB_TOKEN",
                                "glpat-" + Example.LETTERS,
                                "AKIAABCDEFGHIJKLMNOP",
                                "xoxb-" + Example.LETTERS,
                                "sk_live_" + Example.LETTERS,
                                "pypi-" + Example.LETTERS),
                        Example.each(
                                LockedKey.class,
                                "SSH_KEY",
                                Keys.openSsh("aes256-ctr"),
                                Keys.pem("ENCRYPTED PRIVATE KEY", new byte[30])),
                        Example.each(
                                LockedKey.class,
                                "KEY",
                                Example.lines(
                                        "-----BEGIN RSA PRIVATE KEY-----",
                                        "Proc-Type: 4,ENCRYPTED",
                                        "DEK-Info: AES-128-CBC,00",
                                        "",
                                        "AAAA",
                                        "-----END RSA PRIVATE KEY-----")),
                        Example.each(
                                LockedKey.class,
                                "KEY",
                                Example.lines(
                                        "PuTTY-User-Key-File-3: ssh-ed25519",
                                        "Encryption: aes256-cbc",
                                        "Comment: c")),
                        Example.each(
                                KubeconfigNeedsFiles.class,
                                "KUBECONFIG",
                                Keys.kubeconfig(
                                        "certificate-authority: /home/me/ca.crt", "token: t"),
                                Keys.kubeconfig("", "client-key: me.key"),
                                Keys.kubeconfig("", "tokenFile: /run/token")),
                        Example.each(
                                KubeconfigNeedsFiles.class,
                                "KUBECONFIG",
                                "{\"apiVersion\": \"v1\", \"kind\": \"Config\", \"users\":"
                                        + " [{\"user\": {\"client-certificate\": \"c\"}}]}"),
                        Example.each(
                                KubeconfigRunsProgram.class,
                                "KUBECONFIG",
                                Keys.kubeconfig("", "exec: {command: aws}"),
                                Keys.kubeconfig("", "auth-provider: {name: gcp}")),
                        Example.each(
                                MissingLineBreak.class, "SSH_KEY", Keys.openSsh("none").strip()),
                        Example.each(
                                WrappedBase64.class,
                                "BLOB",
                                Keys.wrapped(new byte[100], 76),
                                Keys.wrapped(new byte[100], 64).replace("\n", "\r\n"),
                                Keys.wrapped(new byte[114], 76) + "\n"))
                .flatMap(examples -> examples);
    }
}
