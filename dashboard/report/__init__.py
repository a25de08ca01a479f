"""Reports: chosen charts and tables as one document that carries what was withdrawn, how to read it, and its sources.

A report is composed once, as blocks of words, pictures and tables, whatever its format; a writer for each format turns
the same blocks into a file. So the same choice gives the same words and numbers in every format.

    report = compose(plan, tables, choice, load("pl"))
    made = make(report, Format.PDF)
"""
