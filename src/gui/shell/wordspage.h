#pragma once

#include "gui/shared/page.h"

namespace Steward {

// A page of words: a title, lines of a name and what it means, and closing words. All plain text.
class WordsPage : public Page
{
    Q_OBJECT

public:
    struct Line
    {
        QString name = {};
        QString meaning = {};
    };

    WordsPage(const QString &title, const QList<Line> &lines, const QString &closing, QWidget *parent = nullptr);

    QString title() const override { return m_title; }

private:
    QString m_title;
};

} // namespace Steward
