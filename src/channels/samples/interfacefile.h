#pragma once

#include <QByteArray>

namespace Steward {

class Random;

// The three interfaces of the payroll sample: time data as CSV, bank transfers in fixed width, master data as XML.
enum class FileKind { None, Csv, FixedWidth, Xml };

struct FileExcerpt
{
    QByteArray name = {}; // of the file
    QByteArray lines = {}; // a few of its rows, as somebody pastes them into a message
    QByteArray error = {}; // what the reader said; empty: the file is good
    int row = 0; // the broken one
};

// `stamp` is the file's date, YYYYMMDD.
FileExcerpt interfaceFile(FileKind kind, bool broken, const QByteArray &stamp, Random &random);

} // namespace Steward
