#pragma once

#include <QScrollArea>

namespace Steward {

// A page of words: a title, lines of a name and what it means, and closing words. All plain text.
class WordsPage : public QScrollArea
{
    Q_OBJECT

public:
    struct Line
    {
        QString name = {};
        QString meaning = {};
    };

    WordsPage(const QString &title, const QList<Line> &lines, const QString &closing, QWidget *parent = nullptr);
};

} // namespace Steward
