#include "channels/samples/interfacefile.h"

#include "channels/samples/random.h"

namespace Steward {

namespace {

QByteArray padded(int number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

QByteArray hoursText(Random &random)
{
    const int whole = random.between(1, 11);
    return QByteArray::number(whole) + '.' + padded(random.below(4) * 25, 2);
}

FileExcerpt csvFile(bool broken, const QByteArray &stamp, Random &random)
{
    FileExcerpt file{.name = "TIME_" + stamp + '_' + padded(random.between(1, 99), 2) + ".csv"};
    file.lines = "personnel_no;date;wage_type;hours;cost_centre";
    const int count = random.between(3, 5), bad = broken ? random.below(count) : -1, way = random.below(4);
    for (int i = 0; i < count; ++i) {
        const QByteArray number = padded(random.between(10'000, 99'999), 8), hours = hoursText(random);
        const QByteArray wageType = QByteArray::number(random.between(1000, 4999)),
                         centre = padded(random.between(100, 999), 4);
        QByteArray row = number + ';' + stamp + ';' + wageType + ';' + hours + ';' + centre;
        if (i == bad) {
            file.row = random.between(2, 900);
            const QByteArray place = "row " + QByteArray::number(file.row) + ": ";
            if (way == 0) {
                row = number + ';' + stamp + ';' + wageType + ';' + QByteArray(hours).replace('.', ',') + ';' + centre;
                file.error = place + "hours: decimal point expected, comma found";
            } else if (way == 1) {
                row = number + ';' + stamp + ';' + wageType + ';' + hours;
                file.error = place + "4 fields instead of 5";
            } else if (way == 2) {
                row = number + ";31022025;" + wageType + ';' + hours + ';' + centre;
                file.error = place + "date: 31022025 is no date";
            } else {
                row = number + ';' + stamp + ";9" + wageType + ';' + hours + ';' + centre;
                file.error = place + "wage_type: 9" + wageType + " is not in the catalog";
            }
        }
        file.lines += '\n' + row;
    }
    return file;
}

FileExcerpt fixedWidthFile(bool broken, const QByteArray &stamp, Random &random)
{
    FileExcerpt file{.name = "BANK" + stamp + ".TXT"};
    const int count = random.between(3, 4), bad = broken ? random.below(count) : -1, way = random.below(2);
    int sum = 0;
    file.lines = "H" + stamp + padded(count, 6) + QByteArray("PAYRUN").leftJustified(12, ' ');
    for (int i = 0; i < count; ++i) {
        const int cents = random.between(90'000, 640'000);
        sum += cents;
        const QByteArray number = padded(random.between(10'000, 99'999), 8),
                         account = padded(random.between(1, 99'999'999), 12);
        QByteArray row = 'D' + number + "TEST" + account + padded(cents, 11);
        if (i == bad && way == 0) {
            row.insert(9, ' ');
            file.row = i + 2;
            file.error = "line " + QByteArray::number(file.row)
                + ": 37 characters instead of 36, account expected at position 10";
        }
        file.lines += '\n' + row;
    }
    if (bad >= 0 && way == 1) {
        sum += random.between(1, 9999);
        file.row = count + 2;
        file.error = "trailer: control total differs from the sum of the detail lines";
    }
    file.lines += "\nT" + padded(count, 6) + padded(sum, 13);
    return file;
}

FileExcerpt xmlFile(bool broken, const QByteArray &stamp, Random &random)
{
    FileExcerpt file{.name = "master_" + stamp + '_' + padded(random.between(1, 999), 3) + ".xml"};
    const int number = random.between(10'000, 99'999), way = random.below(3);
    const QByteArray date = stamp.left(4) + '-' + stamp.mid(4, 2) + '-' + stamp.mid(6, 2);
    QByteArray from = date, closing = "</hours>", grade = 'G' + QByteArray::number(random.between(1, 14));
    if (broken) {
        file.row = random.between(4, 2000);
        const QByteArray place = "line " + QByteArray::number(file.row) + ": ";
        if (way == 0) {
            from = stamp.left(4) + "-13-" + stamp.mid(6, 2);
            file.error = place + "validFrom: month 13";
        } else if (way == 1) {
            closing = "</hour>";
            file.error = place + "end tag hour does not match hours";
        } else {
            grade = "??";
            file.error = place + "grade: ?? is not one of the allowed values";
        }
    }
    file.lines = "<employee no=\"" + padded(number, 8) + "\">\n  <validFrom>" + from + "</validFrom>\n  <grade>" + grade
        + "</grade>\n  <hours>" + hoursText(random) + closing + "\n</employee>";
    return file;
}

} // namespace

FileExcerpt interfaceFile(FileKind kind, bool broken, const QByteArray &stamp, Random &random)
{
    switch (kind) {
    case FileKind::Csv:
        return csvFile(broken, stamp, random);
    case FileKind::FixedWidth:
        return fixedWidthFile(broken, stamp, random);
    case FileKind::Xml:
        return xmlFile(broken, stamp, random);
    case FileKind::None:
        break;
    }
    return {};
}

} // namespace Steward
